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
          "\\s*(?:[;|\\n•·/]|,(?!\\s*(?:Jr|Sr|MD|PhD)\\b)|\\s(?:and|und|et|y|e|och|og|en|i|и|&|with|mit|avec|con|com|z|ile)\\s)\\s*");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+|www\\.\\S+");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[（][^)\\]）]{0,80}[)\\]）]");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van",
          "von", "der", "den", "ten", "ter", "zu", "zur", "y", "e", "i", "al", "el", "bin", "ibn",
          "abu", "af", "av", "st", "dr", "d", "l");
  private static final int MAX_WORDS = 6;
  private static final int LONGEST = 100;
  private static final int LONGEST_SIGNED = 12;

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
      String name = withoutRole(withoutLabel(part.strip()));
      if (!BYLINES.is(name) && isPerson(name, publisher) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Whom an author field credits, persons or not: its names one by one if any of them is a
   * person's, else the field as it is. Addresses and handles are no names.
   *
   * @param persons those that {@link #all} finds in it
   */
  static List<String> credited(String text, List<String> persons) {
    String bare = withoutLabel(Prose.squash(ADDRESS.matcher(text).replaceAll(" ")));
    if (bare.length() > LONGEST || bare.indexOf('@') >= 0 || !Prose.hasLetter(bare)) {
      return persons;
    }
    if (persons.isEmpty()) {
      return List.of(bare);
    }
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(BRACKETS.matcher(bare).replaceAll(""))) {
      String name = withoutRole(withoutLabel(part.strip()));
      boolean other = !BYLINES.is(name) && Prose.hasLetter(name) && name.length() > 1;
      if ((persons.contains(name) || other) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * The short name behind a byline's word, such as an outlet's initials; empty if there is none.
   */
  static List<String> signed(String line) {
    String name = withoutLabel(line).replaceFirst("[,;|·•].*", "").strip();
    boolean named = !name.equals(line) && !name.isEmpty() && name.length() <= 60;
    return named && Character.isUpperCase(name.charAt(0)) && Prose.words(name) <= 3
        ? List.of(name)
        : List.of();
  }

  /**
   * Without the word for a reporter that some languages put behind the name, or the agency that
   * stands there.
   */
  private static String withoutRole(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      if (name.indexOf(' ') < space && Agencies.named(name.substring(space + 1)) != null) {
        return name.substring(0, space);
      }
    }
    int space = name.lastIndexOf(' ');
    return space > 0 && name.charAt(space + 1) >= '\u3040' && BYLINES.is(name.substring(space + 1))
        ? name.substring(0, space)
        : name;
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
        && !isOutlet(name, publisher);
  }

  /** Whether the line begins with a byline's word and goes on, or is a name and a reporter's word. */
  static boolean isByline(String line) {
    boolean signed = line.length() <= LONGEST_SIGNED && !withoutRole(line).equals(line);
    return signed || !withoutLabel(line).equals(line);
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
    return !isOutlet(name, publisher) && !isBranch(name, publisher);
  }

  /** A dot inside a word in lower case is a host name's: {@code ndr.de}, not {@code J.Smith}. */
  private static boolean isInsideWord(String name, int dot) {
    return dot > 1
        && dot + 1 < name.length()
        && Character.isLowerCase(name.charAt(dot + 1))
        && Character.isLetter(name.charAt(dot - 1));
  }

  /** Whether a name is the outlet's own. */
  static boolean isOutlet(String name, @Nullable String publisher) {
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

  /** Whether a name begins with the outlet's initials, as its branches do. */
  private static boolean isBranch(String name, @Nullable String publisher) {
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
      if (word.length() > 1 && !NOT_PERSONS.contains(word)) {
        out.append(word).append(' ');
      }
    }
    return out.toString();
  }
}
