package dev.dateline.enrich.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where 3/4/2025 is in March: the United States and the Philippines, alone. */
final class MonthFirst {
  private static final Set<String> GENERIC =
      Set.of("com", "us", "org", "net", "gov", "edu", "ph", "tv", "info", "io");

  private MonthFirst() {}

  /**
   * @param language as declared; {@code null} if unknown
   * @param url the page's address; {@code null} if unknown
   */
  static boolean likely(@Nullable String language, @Nullable String url) {
    if (language == null || !language.startsWith("en")) {
      return false;
    }
    String region = language.length() > 3 ? Prose.lower(language.substring(3)) : "";
    if (!region.isEmpty()) {
      return region.equals("us") || region.equals("ph");
    }
    return url == null || GENERIC.contains(topLevel(url));
  }

  private static String topLevel(String url) {
    int host = url.indexOf("//") + 2;
    int end = host;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return Prose.lower(url.substring(Math.max(host, url.lastIndexOf('.', end - 1) + 1), end));
  }
}
