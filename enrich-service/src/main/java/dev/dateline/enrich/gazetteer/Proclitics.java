package dev.dateline.enrich.gazetteer;

import java.util.ArrayList;
import java.util.List;

/**
 * Small words that Arabic and Hebrew write together with the next: and, in, to, from, as, the. What
 * is left is looked up as a word of its own. Other languages have none of the kind.
 */
enum Proclitics {
  NONE("", "", ""),
  ARABIC("وف", "بلك", "ال"),
  HEBREW("ו", "בלמכש", "ה");

  /** A word is no name's with less of it left. */
  private static final int SHORTEST = 3;

  /**
   * What a word is without them.
   *
   * @param word folded
   * @param article whether the article is among what was taken off: then it is an adjective, since
   *     a name has its article or none
   */
  record Rest(String word, boolean article) {}

  private final String conjunctions;
  private final String prepositions;
  private final String article;

  Proclitics(String conjunctions, String prepositions, String article) {
    this.conjunctions = conjunctions;
    this.prepositions = prepositions;
    this.article = article;
  }

  /** Those of a language, by its primary BCP 47 tag. */
  static Proclitics of(String language) {
    return switch (language) {
      case "ar" -> ARABIC;
      case "he" -> HEBREW;
      default -> NONE;
    };
  }

  /** What may be left of a word, the longest first; empty if it can have none before it. */
  List<Rest> rests(String word) {
    if (this == NONE || word.length() <= SHORTEST) {
      return List.of();
    }
    List<Rest> rests = new ArrayList<>(4);
    addBare(word, rests);
    addPrepositional(word, rests);
    if (conjunctions.indexOf(word.charAt(0)) >= 0) {
      String behind = word.substring(1);
      add(behind, false, rests);
      addBare(behind, rests);
      addPrepositional(behind, rests);
    }
    return rests;
  }

  private void addPrepositional(String word, List<Rest> rests) {
    if (word.length() <= SHORTEST || prepositions.indexOf(word.charAt(0)) < 0) {
      return;
    }
    String behind = word.substring(1);
    add(behind, false, rests);
    addBare(behind, rests);
    // The preposition swallows the article's first letter: l- and al- are ll-.
    if (this == ARABIC && word.startsWith("لل")) {
      add("ا" + behind, false, rests);
      add(behind.substring(1), true, rests);
    }
  }

  private void addBare(String word, List<Rest> rests) {
    if (word.startsWith(article)) {
      add(word.substring(article.length()), true, rests);
    }
  }

  private static void add(String word, boolean article, List<Rest> rests) {
    if (word.length() >= SHORTEST) {
      rests.add(new Rest(word, article));
    }
  }
}
