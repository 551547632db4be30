package dev.dateline.ingest.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences valid ones of more than one byte
 * @param strays bytes that belong to no valid sequence
 */
public record Utf8(int sequences, int strays) {

  public boolean isValid() {
    return strays == 0;
  }

  /** UTF-8 with some bytes of something else in it, or cut inside a character. */
  public boolean isMostlyValid() {
    return sequences > 0 && 3L * strays <= sequences;
  }

  public static Utf8 survey(byte[] bytes) {
    int sequences = 0;
    int strays = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = length(bytes, i);
      sequences += length > 1 ? 1 : 0;
      strays += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return new Utf8(sequences, strays);
  }

  /** Decodes, and reads stray bytes as windows-1252, which they nearly always are. */
  public static String decode(byte[] bytes, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length - from + 64);
    for (int i = from; i < bytes.length; ) {
      int length = length(bytes, i);
      if (length > 0) {
        out.write(bytes, i, length);
        i += length;
      } else {
        out.writeBytes(new String(bytes, i, 1, CharsetLabels.WINDOWS_1252).getBytes(UTF_8));
        i++;
      }
    }
    return out.toString(UTF_8);
  }

  /** Bytes of the valid sequence at {@code i}, 0 if there is none (RFC 3629, section 4). */
  private static int length(byte[] bytes, int i) {
    int lead = bytes[i] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > bytes.length) {
      return 0;
    }
    int second = bytes[i + 1] & 0xff;
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
