package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the queries that may match a text, by their anchors and the other words they need. Words,
 * starts of words and pairs are looked up by their hashes; where two share one, a query too many is
 * found, never one too few. Immutable.
 */
final class RuleIndex {
  private static final int[] NONE = {};
  private static final long START = 0xD6E8FEB86659FD93L;
  private static final long PAIR = 0xA0761D6478BD642FL;

  private final HashNumbers numbers = new HashNumbers();
  private final HashNumbers shortestStarts = new HashNumbers();
  private final BitSet pairFirsts = new BitSet();
  private final Map<Query.Tagged, int[]> byTag = new HashMap<>();
  private final Presence needs = new Presence();
  private final Postings postings;
  private int longestStart;
  private int[] uses = new int[64];

  private RuleIndex(List<Query> queries) {
    queries.forEach(query -> needs.add(query, this::use));
    AnchorChooser chooser = new AnchorChooser(term -> uses[number(term)]);
    Postings.Builder builder = new Postings.Builder();
    for (int i = 0; i < queries.size(); i++) {
      Anchor.Choice choice =
          Objects.requireNonNull(chooser.choose(queries.get(i)), "a rule has an anchor");
      for (Anchor anchor : new HashSet<>(choice.any())) {
        anchor(anchor, i, builder);
      }
    }
    postings = builder.build(numbers.size());
    uses = NONE;
  }

  /** An index of queries that have anchors; they are known by their places in the list. */
  static RuleIndex of(List<Query> queries) {
    return new RuleIndex(queries);
  }

  /** The queries that may match; no other does. */
  BitSet candidates(TaggableText text, FoundTags tags) {
    BitSet candidates = new BitSet(needs.size());
    if (needs.size() == 0) {
      return candidates;
    }
    BitSet present = new BitSet(numbers.size());
    List<Word> words = text.words();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int number = numbers.find(word.hash());
      if (number != HashNumbers.NONE) {
        mark(number, present, candidates);
        if (pairFirsts.get(number) && i + 1 < words.size()) {
          markIfKnown(pair(word.hash(), words.get(i + 1).hash()), present, candidates);
        }
      }
      markStarts(word.folded(), present, candidates);
    }
    if (!byTag.isEmpty()) {
      tags.names().forEach(name -> mark(byTag.getOrDefault(name, NONE), candidates));
    }
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (!needs.possible(i, present)) {
        candidates.clear(i);
      }
    }
    return candidates;
  }

  private void markStarts(String word, BitSet present, BitSet candidates) {
    int longest = Math.min(longestStart, word.length());
    long hash = START;
    for (int length = 1; length <= longest; length++) {
      hash = start(hash, word.charAt(length - 1));
      if (length == PhraseReader.MIN_PREFIX && shortestStarts.find(hash) == HashNumbers.NONE) {
        return;
      }
      if (length >= PhraseReader.MIN_PREFIX) {
        markIfKnown(hash, present, candidates);
      }
    }
  }

  private void markIfKnown(long hash, BitSet present, BitSet candidates) {
    int number = numbers.find(hash);
    if (number != HashNumbers.NONE) {
      mark(number, present, candidates);
    }
  }

  private void mark(int number, BitSet present, BitSet candidates) {
    if (!present.get(number)) {
      present.set(number);
      postings.mark(number, candidates);
    }
  }

  private static void mark(int[] rules, BitSet candidates) {
    for (int rule : rules) {
      candidates.set(rule);
    }
  }

  private void anchor(Anchor anchor, int rule, Postings.Builder builder) {
    switch (anchor) {
      case Anchor.Single(String word) -> builder.add(numbers.findOrAdd(Word.hash(word)), rule);
      case Anchor.Start(String letters) -> builder.add(numbers.findOrAdd(start(letters)), rule);
      case Anchor.Pair(String first, String second) -> {
        pairFirsts.set(numbers.findOrAdd(Word.hash(first)));
        builder.add(numbers.findOrAdd(pair(Word.hash(first), Word.hash(second))), rule);
      }
      case Anchor.Tag(Query.Tagged tag) -> byTag.merge(tag, new int[] {rule}, RuleIndex::join);
    }
  }

  /** Counts one more place in the rules where a word or a start stands. */
  private int use(Query.Term term) {
    int number = number(term);
    if (number >= uses.length) {
      uses = Arrays.copyOf(uses, 2 * number);
    }
    uses[number]++;
    return number;
  }

  private int number(Query.Term term) {
    if (!term.prefix()) {
      return numbers.findOrAdd(Word.hash(term.text()));
    }
    shortestStarts.findOrAdd(start(term.text().substring(0, PhraseReader.MIN_PREFIX)));
    longestStart = Math.max(longestStart, term.text().length());
    return numbers.findOrAdd(start(term.text()));
  }

  private static long start(String letters) {
    long hash = START;
    for (int i = 0; i < letters.length(); i++) {
      hash = start(hash, letters.charAt(i));
    }
    return hash;
  }

  private static long start(long hash, char letter) {
    long next = (hash ^ letter) * START;
    return next ^ next >>> 32;
  }

  private static long pair(long first, long second) {
    long hash = (first ^ PAIR) * START + second;
    return hash ^ hash >>> 29;
  }

  private static int[] join(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
