package dev.dateline.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The path part of an address. */
final class Path {
  private static final Pattern SESSION =
      Pattern.compile("(?i);(?:jsessionid|phpsessid|sid|sessionid)=[^/;]*");

  private Path() {}

  /**
   * Dot segments resolved (RFC 3986, 5.2.4), session ids gone, escapes normalised; at least "/".
   */
  static String normalise(String path) {
    String slashes = path.replace('\\', '/');
    List<String> segments = new ArrayList<>();
    String[] parts = SESSION.matcher(slashes).replaceAll("").split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      String segment = PercentEncoding.normalise(parts[i]);
      boolean last = i == parts.length - 1;
      switch (segment) {
        case "." -> appendIfLast(segments, last);
        case ".." -> {
          if (!segments.isEmpty()) {
            segments.remove(segments.size() - 1);
          }
          appendIfLast(segments, last);
        }
        default -> segments.add(segment);
      }
    }
    return "/" + String.join("/", segments);
  }

  /**
   * A normalised path with its AMP marks taken off, and normalised again for what that uncovers.
   */
  static String canonical(String path) {
    String before = normalise(path);
    String after = normalise(withoutAmp(before));
    while (!after.equals(before)) {
      before = after;
      after = normalise(withoutAmp(before));
    }
    return after;
  }

  private static void appendIfLast(List<String> segments, boolean last) {
    if (last) {
      segments.add("");
    }
  }

  /**
   * The path of the page that an AMP path stands for: {@code /amp/x}, {@code /x/amp/}, {@code
   * x.amp.html}.
   */
  private static String withoutAmp(String path) {
    String result = path;
    String lower = result.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".amp.html")) {
      return withoutAmp(result.substring(0, result.length() - ".amp.html".length()) + ".html");
    }
    if (lower.endsWith(".amp") && lower.length() > "/.amp".length()) {
      return withoutAmp(result.substring(0, result.length() - ".amp".length()));
    }
    if (lower.endsWith("/amp/") && lower.length() > "/amp/".length()) {
      return withoutAmp(result.substring(0, result.length() - "amp/".length()));
    }
    if (lower.endsWith("/amp") && lower.length() > "/amp".length()) {
      return withoutAmp(result.substring(0, result.length() - "/amp".length()));
    }
    if (lower.startsWith("/amp/") && lower.length() > "/amp/".length()) {
      return withoutAmp(result.substring("/amp".length()));
    }
    return result;
  }
}
