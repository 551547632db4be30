package dev.dateline.ingest.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Optional;

/** Charsets that stay within ASCII and announce themselves by escape sequences (ISO 2022). */
public final class SevenBit {
  private static final byte ESCAPE = 0x1b;
  private static final int SEQUENCE_BYTES = 4;

  private SevenBit() {}

  /** The charset whose sequence comes first; empty if there is none (RFC 1468, RFC 1557). */
  public static Optional<Charset> of(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == ESCAPE) {
        int length = Math.min(SEQUENCE_BYTES, bytes.length - i) - 1;
        String sequence = new String(bytes, i + 1, length, ISO_8859_1);
        if (sequence.startsWith("$B") || sequence.startsWith("$@") || sequence.startsWith("(J")) {
          return Optional.of(Charset.forName("ISO-2022-JP"));
        }
        if (sequence.startsWith("$)C")) {
          return Optional.of(Charset.forName("ISO-2022-KR"));
        }
      }
    }
    return Optional.empty();
  }
}
