package dev.dateline.enrich.names;

import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;

/** A text's words, asked by their places; no word stands beyond either end. */
record WordRow(List<Word> words) {
  int size() {
    return words.size();
  }

  Word at(int place) {
    return words.get(place);
  }

  String folded(int place) {
    return words.get(place).folded();
  }

  boolean isCapital(int place) {
    if (place < 0 || place >= words.size()) {
      return false;
    }
    Shape shape = words.get(place).shape();
    return shape == Shape.CAPITAL || shape == Shape.UPPER;
  }

  /** Whether the word goes on with the sentence of the one before it. */
  boolean isSameSentence(int place) {
    return place > 0
        && place < words.size()
        && words.get(place).field() == words.get(place - 1).field()
        && !words.get(place).gap().startsSentence();
  }

  /** Whether nothing but spaces stand between the word and the one before it. */
  boolean isJoined(int place) {
    return isSameSentence(place) && words.get(place).gap() == Gap.SPACE;
  }
}
