package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the rules that may match a text, by their anchors and the other words they need. */
final class RuleIndex {
  private static final int[] NONE = {};

  /** A word, or the start of one, that some rule has. */
  private static final class Needed {
    final int number;
    int[] rules = NONE;
    Map<String, int[]> rulesByNext = Map.of();

    Needed(int number) {
      this.number = number;
    }
  }

  private final Map<String, Needed> words = new HashMap<>();
  private final Map<String, Needed> starts = new HashMap<>();
  private final Set<String> shortestStarts = new HashSet<>();
  private int longestStart;
  private final Map<Query.Tagged, int[]> byTag = new HashMap<>();
  private final List<Presence> needs = new ArrayList<>();

  /** Adds the rule with the next number, from 0. */
  void add(CompiledRule rule) {
    int[] number = {needs.size()};
    needs.add(Presence.of(rule.query(), term -> needed(term).number));
    for (Anchor anchor : new HashSet<>(rule.anchors().any())) {
      switch (anchor) {
        case Anchor.Single(String word) -> anchor(words, word, number);
        case Anchor.Start(String start) -> anchor(starts, start, number);
        case Anchor.Tag(Query.Tagged tag) -> byTag.merge(tag, number, RuleIndex::join);
        case Anchor.Pair(String first, String second) -> anchor(first, second, number);
      }
    }
  }

  /** The numbers of the rules that may match; no other does. */
  BitSet candidates(TaggableText text, FoundTags tags) {
    BitSet candidates = new BitSet();
    if (needs.isEmpty()) {
      return candidates;
    }
    BitSet present = new BitSet(words.size() + starts.size());
    for (String word : text.vocabulary()) {
      Needed needed = words.get(word);
      if (needed != null) {
        present.set(needed.number);
        mark(needed.rules, candidates);
        if (!needed.rulesByNext.isEmpty()) {
          markPairs(needed.rulesByNext, text.positions(word), text.words(), candidates);
        }
      }
      markStarts(word, present, candidates);
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

  private Needed needed(Query.Term term) {
    if (term.prefix()) {
      shortestStarts.add(term.text().substring(0, PhraseReader.MIN_PREFIX));
      longestStart = Math.max(longestStart, term.text().length());
    }
    return (term.prefix() ? starts : words)
        .computeIfAbsent(term.text(), _ -> new Needed(words.size() + starts.size()));
  }

  private static void anchor(Map<String, Needed> index, String text, int[] rule) {
    Needed needed = Objects.requireNonNull(index.get(text), "an anchor is a word of its rule");
    needed.rules = join(needed.rules, rule);
  }

  private void anchor(String first, String second, int[] rule) {
    Needed needed = Objects.requireNonNull(words.get(first), "an anchor is a word of its rule");
    if (needed.rulesByNext.isEmpty()) {
      needed.rulesByNext = new HashMap<>();
    }
    needed.rulesByNext.merge(second, rule, RuleIndex::join);
  }

  private void markStarts(String word, BitSet present, BitSet candidates) {
    int longest = Math.min(longestStart, word.length());
    if (longest < PhraseReader.MIN_PREFIX
        || !shortestStarts.contains(word.substring(0, PhraseReader.MIN_PREFIX))) {
      return;
    }
    for (int length = PhraseReader.MIN_PREFIX; length <= longest; length++) {
      String start = word.substring(0, length);
      Needed needed = starts.get(start);
      if (needed != null) {
        present.set(needed.number);
        mark(needed.rules, candidates);
      }
    }
  }

  private static void markPairs(
      Map<String, int[]> rulesByNext, int[] places, List<Word> words, BitSet candidates) {
    for (int at : places) {
      if (at + 1 < words.size()) {
        mark(rulesByNext.get(words.get(at + 1).folded()), candidates);
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
