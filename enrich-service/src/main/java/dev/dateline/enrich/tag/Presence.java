package dev.dateline.enrich.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What must stand in a text for each query to match, whatever the order: told by the set of its
 * words, so that most rules an anchor brings up are put aside without looking at places. All
 * queries lie in one array, a node after the other: its length shifted by two bits, its kind below;
 * then its words' numbers, or its parts.
 */
final class Presence {
  private static final int WORDS = 0;
  private static final int ALL = 1;
  private static final int ANY = 2;

  /** Words alone do not tell. */
  private static final int UNKNOWN = 3;

  private int[] code = new int[64];
  private int end;
  private int[] roots = new int[16];
  private int queries;

  /**
   * Adds a query under the next number, from 0.
   *
   * @param numbers of words and starts
   */
  void add(Query query, ToIntFunction<Query.Term> numbers) {
    if (queries == roots.length) {
      roots = Arrays.copyOf(roots, 2 * queries);
    }
    roots[queries++] = end;
    write(query, numbers);
  }

  /** How many queries there are. */
  int size() {
    return queries;
  }

  /** Whether a query may match a text with these words and starts of words, by number. */
  boolean possible(int query, BitSet words) {
    return holds(roots[query], words);
  }

  private boolean holds(int node, BitSet words) {
    int last = node + (code[node] >>> 2);
    return switch (code[node] & 3) {
      case WORDS -> {
        for (int i = node + 1; i <= last; i++) {
          if (!words.get(code[i])) {
            yield false;
          }
        }
        yield true;
      }
      case ALL -> {
        for (int part = node + 1; part <= last; part += 1 + (code[part] >>> 2)) {
          if (!holds(part, words)) {
            yield false;
          }
        }
        yield true;
      }
      case ANY -> {
        for (int part = node + 1; part <= last; part += 1 + (code[part] >>> 2)) {
          if (holds(part, words)) {
            yield true;
          }
        }
        yield false;
      }
      default -> true;
    };
  }

  private void write(Query query, ToIntFunction<Query.Term> numbers) {
    switch (query) {
      case Query.Phrase phrase -> {
        int node = open();
        phrase.terms().forEach(term -> append(numbers.applyAsInt(term)));
        close(node, WORDS);
      }
      case Query.Near near -> write(List.of(near.left(), near.right()), ALL, numbers);
      case Query.AtLeast atLeast -> write(atLeast.part(), numbers);
      case Query.And and -> write(and.parts(), ALL, numbers);
      case Query.Or or -> write(or.parts(), ANY, numbers);
      case Query.Tagged _, Query.InLanguage _, Query.FromOutlet _, Query.Not _ ->
          close(open(), UNKNOWN);
    }
  }

  private void write(List<Query> parts, int kind, ToIntFunction<Query.Term> numbers) {
    int node = open();
    parts.forEach(part -> write(part, numbers));
    close(node, kind);
  }

  private int open() {
    append(0);
    return end - 1;
  }

  private void close(int node, int kind) {
    code[node] = (end - 1 - node) << 2 | kind;
  }

  private void append(int value) {
    if (end == code.length) {
      code = Arrays.copyOf(code, 2 * end);
    }
    code[end++] = value;
  }
}
