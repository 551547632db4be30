package dev.dateline.enrich.extract;

import java.util.Locale;

/**
 * The words of names that tell what an element is for, from {@code roles.txt}. Words are looked up
 * by 64-bit hashes taken as a name is read, so that reading a name allocates nothing. A role is a
 * bit, by its ordinal.
 */
final class RoleWords {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private static final byte NONE = 0;
  private static final byte SMALL = 1;
  private static final byte LARGE = 2;
  private static final byte OTHER = 3;
  private static final byte DIGIT = 4;
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kindOf(c);
    }
  }

  /** A bit for each word by its hash: most that are none are told by it, in a corner of memory. */
  private final long[] known = new long[Long.SIZE];

  private final long[] hashes = new long[1 << 12];
  private final int[] roles = new int[hashes.length];

  /** The lengths of the prefixes, a bit each. */
  private long lengths;

  private RoleWords() {}

  static RoleWords load() {
    RoleWords words = new RoleWords();
    for (String line : Lexicon.lines("roles.txt")) {
      int colon = line.indexOf(':');
      int role =
          1 << Role.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT)).ordinal();
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        words.add(word, role);
      }
    }
    return words;
  }

  private void add(String word, int role) {
    int dash = word.indexOf('-');
    if (word.endsWith("*")) {
      String letters = word.substring(0, word.length() - 1);
      put(beginning(hash(letters)), role);
      lengths |= 1L << letters.length();
    } else if (dash > 0) {
      put(pair(hash(word.substring(0, dash)), hash(word.substring(dash + 1))), role);
    } else {
      put(hash(word), role);
    }
  }

  private void put(long hash, int role) {
    int at = slot(hash);
    hashes[at] = hash;
    roles[at] = role;
    known[(int) (hash >>> 58)] |= 1L << (hash >>> 52);
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return hash;
  }

  private static long next(long hash, char c) {
    char lower = c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
    return (hash + lower) * FACTOR;
  }

  /** Tells what a word begins with from a word that is all of it. */
  private static long beginning(long word) {
    return ~word;
  }

  private static long pair(long first, long second) {
    return Long.rotateLeft(first, 17) + second * FACTOR;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 40) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private int find(long hash) {
    boolean may = (known[(int) (hash >>> 58)] >>> (hash >>> 52) & 1) != 0;
    return may ? roles[slot(hash)] : 0;
  }

  /**
   * The roles of all names in a text. A word ends at a hump and at what is no letter; letters after
   * a digit are no word, such parts are hashes.
   *
   * @param end where to stop reading
   */
  int in(String names, int end) {
    int found = 0;
    long last = 0;
    int i = 0;
    while (i < end) {
      char c = names.charAt(i);
      byte kind = kind(c);
      if (kind == NONE) {
        last = c <= ' ' || c == '.' ? 0 : last;
        i++;
        continue;
      }
      long word = 0;
      int length = 0;
      int begins = 0;
      boolean hashed = false;
      boolean small = false;
      for (; i < end && (kind = kind(c = names.charAt(i))) != NONE; i++) {
        boolean digit = kind == DIGIT;
        if (!hashed && (digit || (small && kind == LARGE))) {
          found |= word(word, begins, last);
          last = word;
          word = 0;
          length = 0;
          begins = 0;
        }
        hashed |= digit;
        if (!hashed) {
          word = next(word, c);
          length++;
          begins |=
              length >= Long.SIZE || (lengths >>> length & 1) == 0 ? 0 : find(beginning(word));
          small = kind == SMALL;
        }
      }
      if (!hashed) {
        found |= word(word, begins, last);
        last = word;
      }
    }
    return found;
  }

  private static byte kind(char c) {
    return c < ASCII.length ? ASCII[c] : kindOf(c);
  }

  private static byte kindOf(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return NONE;
    }
    byte letter = Character.isLowerCase(c) ? SMALL : OTHER;
    byte cased = Character.isUpperCase(c) ? LARGE : letter;
    return Character.isDigit(c) ? DIGIT : cased;
  }

  private int word(long word, int begins, long last) {
    if (word == 0) {
      return 0;
    }
    int role = find(word);
    int both = last == 0 ? 0 : find(pair(last, word));
    return (role == 0 ? begins : role) | both;
  }
}
