package dev.dateline.enrich.extract;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Stems of words in groups, from a resource: a line in brackets begins a group, a point is the
 * border of a word. They are found in one pass over a text's {@link Prose#key key}, anywhere in a
 * word, the longest of those that begin at a character.
 */
final class Stems {
  /** Most positions of a text begin no stem: its first characters, hashed, tell that at once. */
  private static final int STARTS = 1 << 16;

  private static final int START = 3;

  /** Devanagari: from here on two characters may be a word. */
  private static final char FIRST_WIDE = 0x0900;

  private final boolean[] starts = new boolean[STARTS];
  private final Node root = new Node();
  private int size;

  private Stems() {}

  /** What the stems that begin alike go on with, in the order of the characters. */
  private static final class Node {
    private char[] letters = {};
    private Node[] nodes = {};

    /** Of the stem that ends here; -1 if none does. */
    private int group = -1;

    private int number;

    private @Nullable Node next(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      return at < 0 ? null : nodes[at];
    }

    private Node add(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      if (at >= 0) {
        return nodes[at];
      }
      int place = -at - 1;
      letters = Arrays.copyOf(letters, letters.length + 1);
      nodes = Arrays.copyOf(nodes, letters.length);
      System.arraycopy(letters, place, letters, place + 1, letters.length - place - 1);
      System.arraycopy(nodes, place, nodes, place + 1, letters.length - place - 1);
      letters[place] = letter;
      nodes[place] = new Node();
      return nodes[place];
    }
  }

  /**
   * @param groups a bit for each group that has a stem in the text, the lowest for the first
   * @param stems how many different ones there are, of the groups that were asked for
   */
  record Found(int groups, int stems) {}

  static Stems load(String resource) {
    return load(resource, -1);
  }

  /**
   * @param groups those to load, a bit each
   */
  static Stems load(String resource, int groups) {
    Stems stems = new Stems();
    int group = -1;
    for (String line : Lexicon.lines(resource)) {
      if (line.startsWith("[")) {
        group++;
      } else if ((groups >> group & 1) > 0) {
        stems.add(line, group);
      }
    }
    return stems;
  }

  private void add(String line, int group) {
    String text = Prose.key(line);
    text = line.startsWith(".") ? " " + text : text;
    text = line.endsWith(".") ? text + " " : text;
    if (text.length() < START && text.charAt(0) < FIRST_WIDE) {
      throw new IllegalArgumentException("too short to be a stem: " + line);
    }
    if (text.length() >= START) {
      starts[start(text, 0)] = true;
    }
    Node node = root;
    for (int i = 0; i < text.length(); i++) {
      node = node.add(text.charAt(i));
    }
    if (node.group < 0) {
      node.group = group;
      node.number = size++;
    }
  }

  private static int start(String text, int at) {
    return (text.charAt(at) * 961 + text.charAt(at + 1) * 31 + text.charAt(at + 2)) & STARTS - 1;
  }

  private boolean mayStart(String text, int at) {
    return text.charAt(at) >= FIRST_WIDE
        || (at + START <= text.length() && starts[start(text, at)]);
  }

  /**
   * What the text whose key is given has of them.
   *
   * @param counted the groups whose stems are counted, a bit each
   */
  Found in(String key, int counted) {
    String text = " " + key + " ";
    BitSet found = new BitSet();
    int groups = 0;
    int at = 0;
    while (at < text.length()) {
      Node longest = null;
      int end = at + 1;
      Node node = mayStart(text, at) ? root.next(text.charAt(at)) : null;
      for (int i = at + 1; node != null; i++) {
        if (node.group >= 0) {
          longest = node;
          end = i;
        }
        node = i < text.length() ? node.next(text.charAt(i)) : null;
      }
      if (longest != null) {
        groups |= 1 << longest.group;
        if ((counted >> longest.group & 1) > 0) {
          found.set(longest.number);
        }
        // a space may be the border of the next stem too
        end -= end > at + 1 && text.charAt(end - 1) == ' ' ? 1 : 0;
      }
      at = end;
    }
    return new Found(groups, found.cardinality());
  }
}
