package dev.dateline.enrich.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** The words around the names in a byline: {@code By} before them, a role or an agency behind. */
final class BylineWords {
  private static final Lexicon WORDS = Lexicon.load("byline-words.txt");

  /** {@code ByJane Roe}, where an element ends between the two. */
  private static final Pattern RUN_ON = Pattern.compile("By(?=\\p{Lu}\\p{Ll}+ \\p{Lu})");

  private static final int LONGEST_SIGNED = 12;

  /** Words that begin surnames as well. */
  private static final Set<String> PARTICLES = Set.of("von", "van", "de", "di", "av", "af");

  private BylineWords() {}

  /** Whether the text is such a word and nothing else. */
  static boolean are(String text) {
    return WORDS.is(text);
  }

  /**
   * Whether the line begins with a byline's word and goes on, or is a name and a reporter's word.
   */
  static boolean open(String line) {
    boolean signed = line.length() <= LONGEST_SIGNED && !withoutRole(line).equals(line);
    return signed || !withoutLabel(line).equals(line);
  }

  static String withoutLabel(String text) {
    if (RUN_ON.matcher(text).lookingAt()) {
      return text.substring(2);
    }
    if (!WORDS.starts(text)) {
      return text;
    }
    for (int words = Math.min(4, text.split(" ", 6).length - 1); words > 0; words--) {
      int end = -1;
      for (int i = 0; i < words; i++) {
        end = text.indexOf(' ', end + 1);
      }
      if (end > 0 && WORDS.is(text.substring(0, end)) && isLabel(text, end)) {
        return text.substring(end).strip();
      }
    }
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    return colon > 0 && WORDS.is(text.substring(0, colon))
        ? text.substring(colon + 1).strip()
        : text;
  }

  /**
   * {@code von}, {@code de} and the like begin surnames too: as labels they stand before two words,
   * an agency or a colon.
   */
  private static boolean isLabel(String text, int end) {
    return !PARTICLES.contains(Prose.lower(text.substring(0, end)))
        || text.indexOf(' ', end + 1) > 0
        || Agencies.named(text.substring(end + 1)) != null;
  }

  /**
   * Without the word for a reporter that some languages put behind the name, or the agency that
   * stands there.
   */
  static String withoutRole(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      if (name.indexOf(' ') < space && Agencies.named(name.substring(space + 1)) != null) {
        return name.substring(0, space);
      }
    }
    int space = name.lastIndexOf(' ');
    return space > 0 && name.charAt(space + 1) >= '\u3040' && WORDS.is(name.substring(space + 1))
        ? name.substring(0, space)
        : name;
  }
}
