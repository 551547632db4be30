package dev.dateline.ingest.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the page's own address out of those of aggregators that count clicks. Only what the address
 * itself tells: nobody is asked.
 */
final class Redirectors {
  /** Services that carry the target in a parameter, and that parameter's names. */
  private static final Pattern BY_PARAMETER =
      Pattern.compile(
          "https?://(?:(?:www\\.|news\\.)?google\\.[a-z.]{2,6}/(?:url|news/url)|(?:www\\.)?bing\\.com"
              + "/news/apiclick\\.aspx|l\\.facebook\\.com/l\\.php|out\\.reddit\\.com/[^?]{0,64})\\?.*");

  private static final Pattern TARGET =
      Pattern.compile("[?&](?:url|q|u)=(https?(?::|%3[aA])[^&#]+)");

  /**
   * Google News: a protocol buffer in base64, until 2024 with the address in it. Since then it
   * holds a key that only Google can resolve, so such an entry goes by its id.
   */
  private static final Pattern GOOGLE_NEWS =
      Pattern.compile(
          "https?://news\\.google\\.com/(?:rss/|__i/rss/rd/)?(?:articles|read)/([\\w-]{16,2048}).*");

  /** The tag of a field of bytes with number 4, which the address is in. */
  private static final int ADDRESS_FIELD = 4 << 3 | 2;

  private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]{4,2048}");

  /** Paths that only wrap an address: {@code rd.example/*http://…} as Yahoo writes it. */
  private static final List<String> WRAPPERS = List.of("/*http://", "/*https://", "/**http%3A//");

  private Redirectors() {}

  /** The address behind the link; {@code null} where it tells of none. */
  static @Nullable String target(@Nullable String link) {
    String target = link == null ? null : unwrap(link);
    return target == null || target.equals(link) ? null : target;
  }

  private static String unwrap(String link) {
    if (BY_PARAMETER.matcher(link).matches()) {
      Matcher target = TARGET.matcher(link);
      return target.find() ? decoded(target.group(1), link) : link;
    }
    Matcher news = GOOGLE_NEWS.matcher(link);
    if (news.matches()) {
      return embedded(news.group(1), link);
    }
    for (String wrapper : WRAPPERS) {
      int at = link.indexOf(wrapper);
      if (at > 0 && link.contains("yahoo.com/")) {
        return decoded(link.substring(at + wrapper.indexOf('h')), link);
      }
    }
    return link;
  }

  private static String decoded(String target, String link) {
    try {
      String url = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Links.isAbsolute(url) ? url : link;
    } catch (IllegalArgumentException e) {
      return link;
    }
  }

  private static String embedded(String base64, String link) {
    try {
      byte[] message = Base64.getUrlDecoder().decode(base64);
      for (int i = 0; i + 2 < message.length; i++) {
        String url = message[i] == ADDRESS_FIELD ? field(message, i + 1) : "";
        if (ADDRESS.matcher(url).matches()) {
          return url;
        }
      }
      return link;
    } catch (IllegalArgumentException e) {
      return link;
    }
  }

  /** A field's bytes after its length (a varint of at most two bytes); empty if it has none. */
  private static String field(byte[] message, int at) {
    boolean two = message[at] < 0;
    int length = two ? message[at] & 0x7f | message[at + 1] << 7 : message[at];
    int start = at + (two ? 2 : 1);
    return length > 0 && start + length <= message.length
        ? new String(message, start, length, StandardCharsets.ISO_8859_1)
        : "";
  }
}
