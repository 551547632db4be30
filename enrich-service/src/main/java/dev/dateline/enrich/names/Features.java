package dev.dateline.enrich.names;

import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the linear recogniser sees of a word: itself, its neighbours, its letters, what lexicon and
 * gazetteer say, and how it stands wherever else the article has it. Each is a hash.
 */
final class Features {
  private static final int OCCURRENCES = 6;

  /** Words that stand in names without a capital. */
  private static final long[] CONNECTORS =
      Stream.of(
              "of", "the", "and", "de", "la", "du", "des", "del", "der", "den", "von", "van", "da",
              "di", "do", "dos", "el", "al", "bin", "ibn", "ben", "for", "in", "on", "at", "y", "e",
              "le", "les", "et")
          .mapToLong(Word::hash)
          .sorted()
          .toArray();

  private final TaggableText text;
  private final List<Word> words;
  private final Boundaries boundaries;
  private final WordFacts facts;
  private final int subject;
  private final FeatureList list = new FeatureList();

  Features(TaggableText text, Boundaries boundaries, WordFacts facts) {
    this.text = text;
    this.words = text.words();
    this.boundaries = boundaries;
    this.facts = facts;
    this.subject = Subject.of(words);
  }

  /** Whether a word may belong to a name at all; most cannot, and need not be looked at. */
  boolean isCandidate(int at) {
    Word word = words.get(at);
    return isCapital(at)
        || Arrays.binarySearch(CONNECTORS, word.hash()) >= 0
        || Character.isDigit(word.folded().charAt(0)) && (isCapital(at - 1) || isCapital(at + 1));
  }

  private boolean isCapital(int at) {
    return !facts.isOutside(at) && words.get(at).shape() != Shape.LOWER;
  }

  /** The features of a word, until the next is asked for. */
  FeatureList extract(int at) {
    list.clear();
    addWords(at);
    addKinds(at);
    list.addLetters(words.get(at).folded());
    addRun(at);
    addSubject(at);
    addElsewhere(at);
    return list;
  }

  /** The word and those around it, as they are and as they are written. */
  private void addWords(int at) {
    long before = facts.hash(at - 1);
    long own = facts.hash(at);
    long behind = facts.hash(at + 1);
    long shape = facts.shape(at);
    int gap = boundaries.gap(at);
    int gapBehind = boundaries.gap(at + 1);
    for (int d = -2; d <= 2; d++) {
      add(10 + d, facts.hash(at + d));
      add(20 + d, facts.shape(at + d));
    }
    add(40, mix(before, own));
    add(41, mix(own, behind));
    add(42, mix(facts.shape(at - 1), shape) + 31L * gap);
    add(43, mix(shape, facts.shape(at + 1)) + 31L * gapBehind);
    add(44, gap * 65536L + gapBehind);
    add(51, mix(before, shape));
    add(52, mix(behind, shape));
    add(53, mix(before, behind));
    add(54, mix(facts.hash(at - 2), before));
    add(55, mix(behind, facts.hash(at + 2)));
  }

  /** What is known of the word and those around it. */
  private void addKinds(int at) {
    int start = boundaries.startsSentence(at) ? 1 : 0;
    int flags = facts.flags(at);
    long known = facts.known(at);
    for (int d = -2; d <= 2; d++) {
      add(30 + d, facts.flags(at + d) * 8L + (facts.isOutside(at + d) ? 0 : 1));
      add(100 + d, facts.wordClass(at + d));
    }
    add(45, mix(facts.shape(at), 2L * start + 4L * flags));
    add(
        46,
        mix(
            facts.flags(at - 1) * 64L + flags * 8L + facts.flags(at + 1),
            boundaries.gap(at) * 65536L + boundaries.gap(at + 1)));
    add(47, mix(known, start));
    add(48, mix(known, flags));
    add(49, facts.known(at - 1));
    add(50, facts.known(at + 1));
    add(56, mix(known, facts.hash(at - 1)));
    add(57, mix(known, facts.hash(at + 1)));
    add(103, mix(facts.wordClass(at - 1), facts.wordClass(at + 1)));
    add(104, mix(facts.wordClass(at - 1), facts.shape(at)));
    add(105, mix(facts.wordClass(at + 1), facts.shape(at)));
    add(106, mix(facts.wordClass(at - 1), known));
    add(107, mix(facts.wordClass(at + 1), known));
    add(108, mix(facts.wordClass(at - 2), facts.wordClass(at - 1)));
    add(109, mix(facts.wordClass(at + 1), facts.wordClass(at + 2)));
  }

  /** The run of capital words around: how long, where in it, and what ends it. */
  private void addRun(int at) {
    int from = at;
    while (from > 0 && boundaries.isJoined(from) && isCapital(from - 1)) {
      from--;
    }
    int to = at;
    while (isCapital(to + 1) && boundaries.isJoined(to + 1)) {
      to++;
    }
    int before = Math.min(at - from, 3);
    int behind = Math.min(to - at, 3);
    add(81, before * 8L + behind);
    add(82, mix(facts.hash(to), behind));
    add(83, mix(facts.hash(from), before));
    add(84, mix(facts.hash(from - 1), 1));
    add(85, mix(facts.hash(to + 1), 1));
    int flags = 0;
    for (int i = from; i <= Math.min(to, from + 5); i++) {
      flags = flags * 8 + facts.flags(i);
    }
    add(86, mix(flags, at - from));
    add(87, Math.min(to - from, 4) * 2L + (boundaries.startsSentence(from) ? 1 : 0));
    add(88, mix(facts.wordClass(to), behind));
    add(89, mix(facts.wordClass(from - 1), facts.wordClass(to + 1)));
    add(110, mix(facts.wordClass(to), facts.wordClass(from - 1)));
  }

  /** What a word may be in an article of this subject. */
  private void addSubject(int at) {
    long known = facts.known(at);
    add(111, mix(subject, known));
    add(112, mix(subject, facts.shape(at)));
    add(113, mix(subject, facts.flags(at)));
    add(114, mix(subject * 64L + facts.flags(at), known));
    add(115, mix(subject, facts.wordClass(at - 1)));
    add(116, mix(subject, facts.wordClass(at + 1)));
    add(117, mix(subject, facts.hash(at - 1)));
  }

  /** How the article has the same word in other places. */
  private void addElsewhere(int at) {
    int lower = 0;
    int capital = 0;
    int seen = 0;
    for (int place : text.positions(words.get(at).folded())) {
      if (!isCapital(place)) {
        lower = 1;
      } else if (!boundaries.startsSentence(place)) {
        capital = 1;
      }
      if (place != at && seen < OCCURRENCES && isCapital(at)) {
        seen++;
        add(90, facts.hash(place - 1));
        add(91, facts.hash(place + 1));
        add(92, facts.flags(place - 1) + 8L * boundaries.gap(place));
        add(93, facts.known(place));
        add(96, facts.wordClass(place - 1));
        add(97, facts.wordClass(place + 1));
      }
    }
    long stands = lower * 4L + capital * 2L + (boundaries.startsSentence(at) ? 1 : 0);
    add(94, stands);
    add(95, mix(stands, facts.flags(at)));
  }

  private void add(int kind, long value) {
    list.add(kind, value);
  }

  /** Two values in one. */
  private static long mix(long a, long b) {
    return (a * 0x9E3779B97F4A7C15L ^ b) * 0x94D049BB133111EBL ^ a >>> 29;
  }
}
