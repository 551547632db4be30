package dev.dateline.ingest.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What the first bytes prove: a byte order mark, or the zeros around the first {@code <} (XML 1.0,
 * appendix F).
 */
public record ByteOrder(Charset charset, int markBytes) {

  private record Signature(String hex, String charset, int markBytes) {
    boolean opens(byte[] bytes) {
      if (bytes.length * 2 < hex.length()) {
        return false;
      }
      for (int i = 0; i < hex.length(); i += 2) {
        if ((bytes[i / 2] & 0xff) != Integer.parseInt(hex, i, i + 2, 16)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Longer signatures first: the mark of UTF-16LE opens that of UTF-32LE. */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("0000feff", "UTF-32BE", 4),
          new Signature("fffe0000", "UTF-32LE", 4),
          new Signature("efbbbf", "UTF-8", 3),
          new Signature("feff", "UTF-16BE", 2),
          new Signature("fffe", "UTF-16LE", 2),
          new Signature("0000003c", "UTF-32BE", 0),
          new Signature("3c000000", "UTF-32LE", 0),
          new Signature("003c00", "UTF-16BE", 0),
          new Signature("3c00", "UTF-16LE", 0),
          new Signature("007b00", "UTF-16BE", 0),
          new Signature("7b00", "UTF-16LE", 0),
          new Signature("4c6fa794", "IBM037", 0));

  private static final int LOOKED_AT = 256;

  public static Optional<ByteOrder> of(byte[] bytes) {
    return SIGNATURES.stream()
        .filter(s -> s.opens(bytes))
        .findFirst()
        .filter(s -> Charset.isSupported(s.charset))
        .map(s -> new ByteOrder(Charset.forName(s.charset), s.markBytes))
        .or(() -> byZeros(bytes));
  }

  /** Markup in UTF-16 without a mark has a zero in every other byte, whatever it begins with. */
  private static Optional<ByteOrder> byZeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += bytes[2 * i] == 0 ? 1 : 0;
      second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 8 || Math.max(first, second) * 4 < pairs * 3 || Math.min(first, second) > 0) {
      return Optional.empty();
    }
    return Optional.of(new ByteOrder(first > 0 ? UTF_16BE : UTF_16LE, 0));
  }
}
