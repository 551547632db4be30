package dev.dateline.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a callback address: a token that nobody can guess, and the feed.
 *
 * @param token 32 hexadecimal digits
 * @param feed the feed's address
 */
record CallbackPath(String token, String feed) {
  private static final Pattern SHAPE =
      Pattern.compile("(?:/[^?]*)?/([0-9a-f]{32})/([A-Za-z0-9_-]{1,12000})");

  /** What the path of a request names; {@code null} if it is no callback of ours. */
  static @Nullable CallbackPath parse(String path) {
    Matcher m = SHAPE.matcher(path);
    if (!m.matches()) {
      return null;
    }
    try {
      byte[] feed = Base64.getUrlDecoder().decode(m.group(2));
      return new CallbackPath(m.group(1), new String(feed, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    return "/" + token + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
