package dev.dateline.enrich.extract;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names that are the outlet's own, or one of its branches'. */
final class OutletName {
  private static final Set<String> COMMON = new HashSet<>(Lexicon.lines("not-persons.txt"));

  private OutletName() {}

  /** Whether a name is the outlet's own. */
  static boolean is(String name, @Nullable String publisher) {
    if (publisher == null) {
      return false;
    }
    String key = Prose.key(name);
    String outlet = Prose.key(publisher);
    String bare = bare(key);
    return (' ' + outlet + ' ').contains(' ' + key + ' ')
        || (!bare.isEmpty() && bare.equals(bare(outlet)))
        || key.replace(" ", "").equals(outlet.replace(" ", ""));
  }

  /** An author field without the outlet's name behind a dash. */
  static String off(String text, @Nullable String publisher) {
    int dash = Math.max(text.lastIndexOf(" - "), text.lastIndexOf(" – "));
    return dash > 0 && is(text.substring(dash + 3), publisher) ? text.substring(0, dash) : text;
  }

  /** Whether a name begins with the outlet's initials, as its branches do. */
  static boolean isBranch(String name, @Nullable String publisher) {
    int length = initials(name);
    return publisher != null
        && length > 2
        && (Prose.key(publisher) + ' ').startsWith(Prose.key(name.substring(0, length)) + ' ');
  }

  /** How many capitals begin a name of several words; 0 if its first word is no initials. */
  private static int initials(String name) {
    int end = 0;
    while (end < name.length() && Character.isUpperCase(name.charAt(end))) {
      end++;
    }
    return end < name.length() && name.charAt(end) == ' ' ? end : 0;
  }

  /** Without single letters and the words that outlets add to their names. */
  private static String bare(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (String word : key.split(" ")) {
      if (word.length() > 1 && !COMMON.contains(word)) {
        out.append(word).append(' ');
      }
    }
    return out.toString();
  }
}
