package dev.dateline.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Resolves references by RFC 3986, section 5.2, on strings that need not be valid URIs. */
final class Links {
  private Links() {}

  /** The reference made absolute; the reference itself where the base is of no use. */
  static String resolve(String base, String reference) {
    String ref = clean(reference);
    if (schemeEnd(ref) > 0) {
      return ref;
    }
    int scheme = schemeEnd(base);
    if (scheme < 0 || !base.startsWith("//", scheme + 1)) {
      return ref;
    }
    if (ref.startsWith("//")) {
      return base.substring(0, scheme + 1) + ref;
    }
    int path = indexOfAny(base, "/?#", scheme + 3);
    int query = indexOfAny(base, "?#", path);
    int fragment = indexOfAny(base, "#", query);
    if (ref.isEmpty()) {
      return base.substring(0, fragment);
    }
    return switch (ref.charAt(0)) {
      case '#' -> base.substring(0, fragment) + ref;
      case '?' -> base.substring(0, query) + ref;
      case '/' -> base.substring(0, path) + withoutDots(ref);
      default -> {
        int slash = base.lastIndexOf('/', query - 1);
        String folder = slash < path ? "/" : base.substring(path, slash + 1);
        yield base.substring(0, path) + withoutDots(folder + ref);
      }
    };
  }

  /** Whether the reference needs no base. */
  static boolean hasScheme(String reference) {
    return schemeEnd(reference) > 0;
  }

  /** Whether the address is absolute with a host, as those of pages are. */
  static boolean isAbsolute(@Nullable String url) {
    if (url == null) {
      return false;
    }
    int scheme = schemeEnd(url);
    return scheme > 0 && url.startsWith("//", scheme + 1) && url.length() > scheme + 3;
  }

  /**
   * Trims, drops the line breaks and tabs that indented XML leaves inside addresses, and resolves
   * an ampersand that was escaped once too often.
   */
  private static String clean(String reference) {
    String ref = reference.strip().replace("&amp;", "&");
    boolean dirty = false;
    for (int i = 0; i < ref.length() && !dirty; i++) {
      dirty = ref.charAt(i) < ' ';
    }
    if (!dirty) {
      return ref;
    }
    StringBuilder out = new StringBuilder(ref.length());
    ref.lines().map(line -> line.replace("\t", "").strip()).forEach(out::append);
    return out.toString();
  }

  /** Index of the colon after a scheme; -1 if the reference is relative. */
  private static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i > 0 ? i : -1;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
        return -1;
      }
    }
    return -1;
  }

  private static int indexOfAny(String s, String chars, int from) {
    for (int i = from; i < s.length(); i++) {
      if (chars.indexOf(s.charAt(i)) >= 0) {
        return i;
      }
    }
    return s.length();
  }

  private static String withoutDots(String pathAndMore) {
    int end = indexOfAny(pathAndMore, "?#", 0);
    String path = pathAndMore.substring(0, end);
    if (!path.contains("/.")) {
      return pathAndMore;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
        continue;
      }
      if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept) + pathAndMore.substring(end);
  }
}
