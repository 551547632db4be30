package dev.dateline.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The HMAC of a push, as X-Hub-Signature gives it (WebSub, 7.1). */
final class Signature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1",
          "HmacSHA1",
          "sha256",
          "HmacSHA256",
          "sha384",
          "HmacSHA384",
          "sha512",
          "HmacSHA512");
  private static final Pattern SHAPE =
      Pattern.compile("\\s*(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})\\s*");

  private Signature() {}

  /** Whether the header is the body's signature under the secret; in constant time. */
  static boolean isValid(@Nullable String header, byte[] body, String secret) {
    Matcher m = SHAPE.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    if (!m.matches() || m.group(2).length() % 2 != 0) {
      return false;
    }
    byte[] claimed = HexFormat.of().parseHex(m.group(2));
    return MessageDigest.isEqual(claimed, hmac(ALGORITHMS.get(m.group(1)), body, secret));
  }

  private static byte[] hmac(@Nullable String algorithm, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
