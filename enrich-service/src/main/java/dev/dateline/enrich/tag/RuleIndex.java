package dev.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the rules that may match a text, by their anchors and the other words they need. */
final class RuleIndex {
  private static final int[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> byWord = new HashMap<>();
  private final Map<String, Map<String, int[]>> byPair = new HashMap<>();
  private final Map<String, int[]> byStart = new HashMap<>();
  private final Map<Query.Tagged, int[]> byTag = new HashMap<>();
  private final List<Presence> needs = new ArrayList<>();

  /** Adds the rule with the next number, from 0. */
  void add(CompiledRule rule) {
    int[] number = {needs.size()};
    needs.add(
        Presence.of(rule.query(), word -> numbers.computeIfAbsent(word, _ -> numbers.size())));
    for (Anchor anchor : new HashSet<>(rule.anchors().any())) {
      switch (anchor) {
        case Anchor.Single single -> byWord.merge(single.word(), number, RuleIndex::join);
        case Anchor.Start start -> byStart.merge(start.letters(), number, RuleIndex::join);
        case Anchor.Tag tag -> byTag.merge(tag.tag(), number, RuleIndex::join);
        case Anchor.Pair pair ->
            byPair
                .computeIfAbsent(pair.first(), _ -> new HashMap<>())
                .merge(pair.second(), number, RuleIndex::join);
      }
    }
  }

  /** The numbers of the rules that may match; no other does. */
  BitSet candidates(TaggableText text, FoundTags tags) {
    BitSet candidates = new BitSet();
    if (needs.isEmpty()) {
      return candidates;
    }
    BitSet present = new BitSet(numbers.size());
    for (String word : text.vocabulary()) {
      Integer number = numbers.get(word);
      if (number != null) {
        present.set(number);
        mark(byWord.get(word), candidates);
        markPairs(word, text, candidates);
      }
      if (!byStart.isEmpty() && word.length() >= PhraseReader.MIN_PREFIX) {
        mark(byStart.get(word.substring(0, PhraseReader.MIN_PREFIX)), candidates);
      }
    }
    if (!byTag.isEmpty()) {
      tags.names().forEach(name -> mark(byTag.get(name), candidates));
    }
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (!needs.get(i).possible(present)) {
        candidates.clear(i);
      }
    }
    return candidates;
  }

  private void markPairs(String first, TaggableText text, BitSet candidates) {
    Map<String, int[]> seconds = byPair.get(first);
    if (seconds == null) {
      return;
    }
    List<Word> words = text.words();
    for (int at : text.positions(first)) {
      if (at + 1 < words.size()) {
        mark(seconds.get(words.get(at + 1).folded()), candidates);
      }
    }
  }

  private static void mark(int @Nullable [] rules, BitSet candidates) {
    for (int rule : rules == null ? NONE : rules) {
      candidates.set(rule);
    }
  }

  private static int[] join(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
