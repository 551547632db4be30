package dev.dateline.onnx;

import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into runs of whole sentences of one field, as long as a model takes at once. */
final class Passages {
  private Passages() {}

  /**
   * @param most words in a run; only a longer sentence is cut
   */
  static List<Span> of(TaggableText text, int most) {
    List<Span> passages = new ArrayList<>();
    List<Word> words = text.words();
    int first = 0;
    int sentence = 0;
    for (int at = 1; at <= words.size(); at++) {
      if (at < words.size() && !words.get(at).gap().startsSentence()) {
        continue;
      }
      boolean otherField = words.get(sentence).field() != words.get(first).field();
      if (sentence > first && (otherField || at - first > most)) {
        passages.add(new Span(first, sentence - 1));
        first = sentence;
      }
      for (; at - first > most; first += most) {
        passages.add(new Span(first, first + most - 1));
      }
      sentence = at;
    }
    if (first < words.size()) {
      passages.add(new Span(first, words.size() - 1));
    }
    return passages;
  }
}
