package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the names of persons out of what pages put into their author fields. */
final class PersonName {
  private static final Set<String> NOT_PERSONS = new HashSet<>(Lexicon.lines("not-persons.txt"));
  private static final Lexicon BYLINES = Lexicon.load("byline-words.txt");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[;|\\n•·/]|,(?!\\s*(?:Jr|Sr|MD|PhD)\\b)|\\s(?:and|und|et|y|e|och|og|en|i|и|&|with|mit)\\s)\\s*");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+|www\\.\\S+");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[（][^)\\]）]{0,80}[)\\]）]");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van",
          "von", "der", "den", "ten", "ter", "zu", "zur", "y", "e", "i", "al", "el", "bin", "ibn",
          "abu", "af", "av", "st", "dr", "d", "l");
  private static final int MAX_WORDS = 6;

  private PersonName() {}

  /**
   * The persons that a text names, in order.
   *
   * @param text an author field or a byline
   * @param publisher the outlet, which is no author; {@code null} if unknown
   */
  static List<String> all(String text, @Nullable String publisher) {
    List<String> names = new ArrayList<>();
    if (text.length() > 400) {
      return names;
    }
    String bare = BRACKETS.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll("");
    for (String part : BETWEEN.split(withoutLabel(Prose.squash(bare)))) {
      String name = withoutLabel(part.strip());
      if (!BYLINES.is(name) && isPerson(name, publisher) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Whether a name found in running text can only be a person's: two to four words, all but
   * particles in capitals.
   */
  static boolean isFull(String name) {
    if (name.isEmpty() || name.charAt(0) >= '\u3040') {
      return !name.isEmpty() && name.length() <= 6;
    }
    String[] words = name.split("[\\s.\\-'’]+");
    int capitals = 0;
    for (String word : words) {
      boolean capital = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
      if (!capital && !PARTICLES.contains(word)) {
        return false;
      }
      capitals += capital ? 1 : 0;
    }
    return capitals >= 2 && words.length <= 5 && name.indexOf(' ') > 0;
  }

  /**
   * Whether a name that structured data calls a person's is one word in lower case: an author's
   * sign.
   */
  static boolean isPseudonym(String name, @Nullable String publisher) {
    return name.indexOf(' ') < 0
        && name.chars().allMatch(Character::isLetter)
        && name.equals(Prose.lower(name))
        && !NOT_PERSONS.contains(name)
        && Agencies.named(name) == null
        && (publisher == null || !isOutlet(Prose.key(name), Prose.key(publisher)));
  }

  /** Whether the line begins with a byline's word and goes on. */
  static boolean isByline(String line) {
    return !withoutLabel(line).equals(line);
  }

  private static String withoutLabel(String text) {
    for (int words = Math.min(4, text.split(" ", 6).length - 1); words > 0; words--) {
      int end = -1;
      for (int i = 0; i < words; i++) {
        end = text.indexOf(' ', end + 1);
      }
      if (end > 0 && BYLINES.is(text.substring(0, end)) && isLabel(text, end)) {
        return text.substring(end).strip();
      }
    }
    int colon = text.indexOf(':');
    return colon > 0 && BYLINES.is(text.substring(0, colon))
        ? text.substring(colon + 1).strip()
        : text;
  }

  /**
   * {@code von}, {@code de} and the like begin surnames too: as labels they stand before two words
   * or a colon.
   */
  private static boolean isLabel(String text, int end) {
    return text.charAt(end - 1) == ':' || text.indexOf(' ', end + 1) > 0 || end > 3;
  }

  private static boolean isPerson(String name, @Nullable String publisher) {
    if (name.length() < 2 || name.length() > 60 || Agencies.named(name) != null) {
      return false;
    }
    String[] words = name.split("[\\s.\\-]+");
    if (words.length > MAX_WORDS || !Character.isLetter(name.charAt(0))) {
      return false;
    }
    for (String word : words) {
      if (NOT_PERSONS.contains(Prose.lower(word))) {
        return false;
      }
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isDigit(c)
          || "@#<>{}=_?!\":“”".indexOf(c) >= 0
          || (c == '.' && isInsideWord(name, i))) {
        return false;
      }
    }
    if (name.equals(Prose.lower(name)) && !name.equals(name.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return publisher == null || !isOutlet(Prose.key(name), Prose.key(publisher));
  }

  /** A dot inside a word in lower case is a host name's: {@code ndr.de}, not {@code J.Smith}. */
  private static boolean isInsideWord(String name, int dot) {
    return dot > 1
        && dot + 1 < name.length()
        && Character.isLowerCase(name.charAt(dot + 1))
        && Character.isLetter(name.charAt(dot - 1));
  }

  private static boolean isOutlet(String name, String publisher) {
    return name.equals(publisher)
        || (' ' + publisher + ' ').contains(' ' + name + ' ')
        || name.replace(" ", "").equals(publisher.replace(" ", ""));
  }
}
