package dev.dateline.enrich.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An article's fields cut into words once, for all stages. Immutable. */
public final class TaggableText {
  private static final int[] NOWHERE = {};

  private final TagInput input;
  private final List<Word> words;
  private final Map<String, int[]> positions;

  private TaggableText(TagInput input, List<Word> words) {
    this.input = input;
    this.words = Collections.unmodifiableList(words);
    this.positions = index(words);
  }

  /** Tokenises an article's title, standfirst and body. */
  public static TaggableText of(TagInput input) {
    List<Word> words = new ArrayList<>(input.body().length() / 6 + 16);
    for (Field field : Field.values()) {
      Tokenizer.tokenize(field, input.text(field), words);
    }
    return new TaggableText(input, words);
  }

  private static Map<String, int[]> index(List<Word> words) {
    Map<String, int[]> index = HashMap.newHashMap(words.size());
    int[] counts = new int[words.size()];
    int[] firsts = new int[words.size()];
    Map<String, Integer> ids = HashMap.newHashMap(words.size());
    for (int i = 0; i < firsts.length; i++) {
      Integer known = ids.putIfAbsent(words.get(i).folded(), ids.size());
      firsts[i] = known == null ? ids.size() - 1 : known;
      counts[firsts[i]]++;
    }
    int[][] lists = new int[ids.size()][];
    for (int i = 0; i < firsts.length; i++) {
      int id = firsts[i];
      if (lists[id] == null) {
        lists[id] = new int[counts[id]];
        counts[id] = 0;
        index.put(words.get(i).folded(), lists[id]);
      }
      lists[id][counts[id]++] = i;
    }
    return index;
  }

  /** What was tokenised. */
  public TagInput input() {
    return input;
  }

  /** Every word: title, standfirst, body, in this order. Unmodifiable. */
  public List<Word> words() {
    return words;
  }

  /** Where a folded word stands, ascending; empty if nowhere. Not to be changed. */
  public int[] positions(String folded) {
    return positions.getOrDefault(folded, NOWHERE);
  }

  /** The different folded words. */
  public Set<String> vocabulary() {
    return positions.keySet();
  }

  /** A word as {@link Folding#written} has it. */
  public String writtenForm(int word) {
    return Folding.written(written(word, word));
  }

  /** The text from one word to another, as it is written. */
  public String written(int first, int last) {
    Word from = words.get(first);
    return input.text(from.field()).substring(from.start(), words.get(last).end());
  }
}
