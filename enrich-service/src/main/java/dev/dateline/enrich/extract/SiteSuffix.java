package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the outlet's name, and the section before it, off the end of a title. */
final class SiteSuffix {
  /** Marks that part names, whatever stands beside them. */
  private static final String BARS = "|\u3163\uFF5C\uFF1A•«»";

  /** Marks that stand inside words and headlines too: a space sets them apart. */
  private static final String DASHES = "-–—\u2010:/·<>";

  private static final int SHORTEST = 10;
  private static final int SHORTEST_LABEL = 4;

  private final Set<String> names = new HashSet<>();

  SiteSuffix(Witnesses page, @Nullable String publisher) {
    add(publisher);
    add(page.survey().meta("og:site_name"));
    add(page.said("publisher"));
    add(page.said("articleSection"));
    add(page.survey().meta("article:section"));
    host(page.url());
  }

  /**
   * The host's name, and its labels but the last: {@code courier} of {@code www.courier.example}.
   */
  private void host(@Nullable String url) {
    int start = url == null ? -1 : url.indexOf("//") + 2;
    if (url == null || start < 2) {
      return;
    }
    int end = start;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = Prose.lower(url.substring(start, end));
    add(host.startsWith("www.") ? host.substring(4) : host);
    String[] labels = host.split("\\.");
    for (int i = 0; i + 1 < labels.length; i++) {
      if (labels[i].length() >= SHORTEST_LABEL) {
        add(labels[i].replace("-", ""));
      }
    }
  }

  private void add(@Nullable String name) {
    if (name != null) {
      names.add(Prose.key(name));
    }
  }

  /** The title without the last parts that name outlet or section. */
  @Nullable String off(@Nullable String title) {
    if (title == null) {
      return null;
    }
    String rest = title;
    for (int at = mark(rest, rest.length()); isLong(rest, at); at = mark(rest, at)) {
      if (isName(rest.substring(at + 1))) {
        rest = stripped(rest.substring(0, at));
        at = rest.length();
      }
    }
    return rest;
  }

  private static boolean isLong(String title, int end) {
    return end >= SHORTEST || (end > 0 && Prose.mass(title.substring(0, end)) >= SHORTEST);
  }

  /** What a title's marks part, in order. */
  static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= title.length(); i++) {
      if (i == title.length() || isMark(title, i)) {
        parts.add(title.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }

  private boolean isName(String part) {
    String key = Prose.key(part);
    return !key.isEmpty() && (names.contains(key) || names.contains(key.replace(" ", "")));
  }

  private static int mark(String title, int before) {
    for (int i = before - 1; i > 0; i--) {
      if (isMark(title, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMark(String title, int at) {
    char c = title.charAt(at);
    return BARS.indexOf(c) >= 0
        || (DASHES.indexOf(c) >= 0
            && (at + 1 == title.length()
                || title.charAt(at + 1) == ' '
                || title.charAt(at - 1) == ' '));
  }

  private static String stripped(String title) {
    int end = title.length();
    while (end > 1 && (title.charAt(end - 1) == ' ' || isMark(title, end - 1))) {
      end--;
    }
    return title.substring(0, end);
  }
}
