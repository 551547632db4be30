package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of names that tell what an element is for, from {@code roles.txt}. Words are looked up
 * by 64-bit hashes taken as a name is read, so that reading a name allocates nothing. A role is a
 * bit, by its ordinal.
 */
final class RoleWords {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int SHORTEST_PREFIX = 5;

  private record Prefix(long hash, int length, int role) {}

  private final long[] hashes = new long[1 << 12];
  private final int[] roles = new int[hashes.length];
  private final List<Prefix> prefixes = new ArrayList<>();

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
      prefixes.add(new Prefix(hash(letters), letters.length(), role));
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
    return roles[slot(hash)];
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
      if (!Character.isLetterOrDigit(c)) {
        last = c <= ' ' || c == '.' ? 0 : last;
        i++;
        continue;
      }
      long word = 0;
      int length = 0;
      int begins = 0;
      boolean hashed = false;
      boolean small = false;
      for (; i < end && Character.isLetterOrDigit(c = names.charAt(i)); i++) {
        boolean digit = Character.isDigit(c);
        if (!hashed && (digit || (small && Character.isUpperCase(c)))) {
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
          begins |= length < SHORTEST_PREFIX ? 0 : prefix(word, length);
          small = Character.isLowerCase(c);
        }
      }
      if (!hashed) {
        found |= word(word, begins, last);
        last = word;
      }
    }
    return found;
  }

  private int word(long word, int begins, long last) {
    if (word == 0) {
      return 0;
    }
    int role = find(word);
    int both = last == 0 ? 0 : find(pair(last, word));
    return (role == 0 ? begins : role) | both;
  }

  private int prefix(long word, int length) {
    for (Prefix prefix : prefixes) {
      if (prefix.length() == length && prefix.hash() == word) {
        return prefix.role();
      }
    }
    return 0;
  }
}
