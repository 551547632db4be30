package dev.dateline.url;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of articles. */
public final class ArticleId {
  private static final int BYTES = 16;

  private ArticleId() {}

  /**
   * The first 128 bits of SHA-256 of a canonical address, in lower-case hex: 32 characters.
   *
   * @param canonicalUrl as {@link CanonicalUrl} makes it
   */
  public static String of(String canonicalUrl) {
    byte[] hash = sha256().digest(canonicalUrl.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  /**
   * The id of a further text under an address that is used again, made of the address's own id and
   * the text's number: the first 128 bits of SHA-256 of {@code <id>/<number>}.
   *
   * @param address id of the address
   * @param edition 1 for the second text, one more for each that follows
   */
  public static String ofEdition(String address, int edition) {
    return of(address + '/' + edition);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
