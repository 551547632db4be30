package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the names of persons out of what pages put into their author fields. */
final class PersonName {
  private static final Set<String> NOT_PERSONS = new HashSet<>(Lexicon.lines("not-persons.txt"));
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[;|\\n•·/]|,(?!\\s*(?:Jr|Sr|MD|PhD)\\b)|\\s(?:and|und|et|y|e|och|og|en|i|и|&|with|mit|avec|con|com|z|ile)\\s|\\s\u05d5(?<=\\p{InHebrew}{2,15} \\p{InHebrew}{2,15} \u05d5)(?=\\p{InHebrew}+ \\p{InHebrew}))\\s*");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+|www\\.\\S+");

  /** What stands between words as they are spoken, {@code O'Neill} two of them, and written. */
  private static final Pattern SPOKEN = Pattern.compile("[\\s.\\-'’]+");

  private static final Pattern WRITTEN = Pattern.compile("[\\s.\\-]+");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[（][^)\\]）]{0,80}[)\\]）]");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van",
          "von", "der", "den", "ten", "ter", "zu", "zur", "y", "e", "i", "al", "el", "bin", "ibn",
          "abu", "af", "av", "st", "dr", "d", "l");

  /** An outlet's initials, and what follows them, behind a name that is not written in capitals. */
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?<=\\p{Ll}) (?!(?:II|III|IV|JR|SR|MD|MP|QC|KC)\\b)\\p{Lu}{2,5}(?: (?:News|Sport|Sports|Radio|TV|Online|World)){1,2}$");

  private static final int MAX_WORDS = 6;
  private static final int LONGEST = 100;
  private static final int LONGEST_NAME = 40;

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
    String bare = withoutBrackets(withoutAddresses(text));
    boolean agencyFirst = false;
    for (String part : BETWEEN.split(names(Prose.squash(bare)))) {
      String name = name(part);
      agencyFirst |= names.isEmpty() && Agencies.named(name) != null;
      boolean place = BylineTail.isGeographic(name) && (agencyFirst || !names.isEmpty());
      if (!place && !BylineWords.are(name) && isPerson(name, publisher) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static String withoutAddresses(String text) {
    boolean may = text.indexOf('@') > 0 || text.contains("://") || text.contains("www.");
    return may ? ADDRESS.matcher(text).replaceAll(" ") : text;
  }

  private static String withoutBrackets(String text) {
    boolean may = text.indexOf(')') > 0 || text.indexOf(']') > 0 || text.indexOf('）') > 0;
    return may ? BRACKETS.matcher(text).replaceAll("") : text;
  }

  /** The part of a byline that holds its names. */
  private static String names(String byline) {
    return BylineWords.withoutLabel(BylineTail.off(byline).names());
  }

  private static String name(String part) {
    String name = BylineWords.withoutRole(BylineWords.withoutLabel(part.strip()));
    String alone = OUTLET.matcher(name).replaceFirst("");
    return isFull(alone) ? alone : name;
  }

  /**
   * Whom an author field credits, persons or not: its names one by one if any of them is a
   * person's, else the field as it is. Addresses and handles are no names.
   *
   * @param persons those that {@link #all} finds in it
   */
  static List<String> credited(String text, List<String> persons) {
    String bare = names(Prose.squash(withoutAddresses(text)));
    if (bare.length() > LONGEST || bare.indexOf('@') >= 0 || !Prose.hasLetter(bare)) {
      return persons;
    }
    if (persons.isEmpty()) {
      return List.of(bare);
    }
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(withoutBrackets(bare))) {
      String name = name(part);
      boolean other = !BylineWords.are(name) && Prose.hasLetter(name) && name.length() > 1;
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
    String name = BylineWords.withoutLabel(line).replaceFirst("[,;|·•].*", "").strip();
    boolean named = !name.equals(line) && !name.isEmpty() && name.length() <= 60;
    return named && Character.isUpperCase(name.charAt(0)) && Prose.words(name) <= 3
        ? List.of(name)
        : List.of();
  }

  /**
   * Whether a name found in running text can only be a person's: two to four words, all but
   * particles in capitals.
   */
  static boolean isFull(String name) {
    if (name.isEmpty() || name.charAt(0) >= '\u3040') {
      return !name.isEmpty() && name.length() <= 6;
    }
    String[] words = SPOKEN.split(name);
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

  /** Whether the line is a full name and nothing else. */
  static boolean is(String line) {
    return line.length() <= LONGEST_NAME
        && line.indexOf(' ') > 0
        && isFull(line)
        && all(line, null).equals(List.of(line));
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
        && !OutletName.is(name, publisher);
  }

  /** Whether a word of it says that it is a role, a desk or an outlet. */
  static boolean isOffice(String text) {
    return isOffice(WRITTEN.split(text));
  }

  private static boolean isOffice(String[] words) {
    return Arrays.stream(words).anyMatch(word -> NOT_PERSONS.contains(Prose.lower(word)));
  }

  private static boolean isPerson(String name, @Nullable String publisher) {
    if (name.length() < 2 || name.length() > 60 || Agencies.named(name) != null) {
      return false;
    }
    String[] words = WRITTEN.split(name);
    if (words.length > MAX_WORDS || !Character.isLetter(name.charAt(0))) {
      return false;
    }
    if (isOffice(words)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isDigit(c)
          || "@#<>{}=_?!\":：“”".indexOf(c) >= 0
          || (c == '.' && isInsideWord(name, i))) {
        return false;
      }
    }
    if (name.equals(Prose.lower(name)) && !name.equals(name.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return !OutletName.is(name, publisher) && !OutletName.isBranch(name, publisher);
  }

  /** A dot inside a word in lower case is a host name's: {@code ndr.de}, not {@code J.Smith}. */
  private static boolean isInsideWord(String name, int dot) {
    return dot > 1
        && dot + 1 < name.length()
        && Character.isLowerCase(name.charAt(dot + 1))
        && Character.isLetter(name.charAt(dot - 1));
  }
}
