package dev.dateline.benchmarks.dedupe.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The words of a made-up language that is spelled and counted as English is: short words that stand
 * everywhere, turns of phrase, and long words by Zipf's law.
 */
final class Words {

  private static final String[] SHORT =
      ("the of to and a in that for is on was with by it as at be from has he said will have an are"
              + " its but not they this were which who had their been or his after one more than about"
              + " would when up there also out two we over all some into new other her last could"
              + " first than no most could under between during against before while where since"
              + " through because any only")
          .split(" ");
  private static final String[] TURNS = {
    "he said in a statement",
    "she told reporters",
    "a spokesman for the ministry said",
    "according to people with knowledge of the matter",
    "who asked not to be named",
    "at the end of the year",
    "for the first time since",
    "in the first half of the year",
    "could not be reached for comment",
    "officials said on Monday",
    "in a telephone interview",
    "the company said it expects",
    "said it was too early to",
    "on the condition of anonymity",
    "as well as",
    "in the wake of the",
    "is expected to be completed by",
    "compared with the same period last year",
    "the government said it would",
    "one of the largest in the country",
    "police said they were investigating",
    "members of the committee",
    "a decision is expected next week",
    "it was not immediately clear",
    "the two sides agreed to meet again",
    "more than half of the",
    "as part of a plan to",
    "a court heard on Tuesday",
    "in the past few months",
    "the rest of the world"
  };
  private static final String[] ONSETS =
      "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sp st t th tr v w".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea ou ee oa".split(" ");
  private static final String[] CODAS = " n r l t s m nd rt st ck ng x p".split(" ");
  private static final String[] ENDINGS = " ing ed er ion ment al ly ity ance s ive ous".split(" ");
  private static final String[] COUNTS =
      "two three four five six seven eight nine ten twelve twenty hundred".split(" ");
  private static final int LONG = 9_000;

  private final String[] lexicon = new String[LONG];
  private final Random random;

  Words(Random random) {
    this.random = random;
    for (int i = 0; i < LONG; i++) {
      lexicon[i] = spelled(1 + random.nextInt(2)) + pick(ENDINGS);
    }
  }

  private String spelled(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(pick(ONSETS)).append(pick(VOWELS)).append(pick(CODAS));
    }
    return word.toString();
  }

  String shortWord() {
    return SHORT[zipf(SHORT.length)];
  }

  String turn() {
    return pick(TURNS);
  }

  String longWord() {
    return lexicon[zipf(LONG)];
  }

  /** A name of one or two words. */
  String name() {
    String last = capital(spelled(2));
    return random.nextInt(5) < 2 ? last : capital(spelled(1 + random.nextInt(2))) + " " + last;
  }

  /** A number as reports write them. */
  String number() {
    return switch (random.nextInt(7)) {
      case 0 -> Integer.toString(1 + random.nextInt(31));
      case 1 -> Integer.toString(1 + random.nextInt(999));
      case 2 -> random.nextInt(99) + "." + random.nextInt(99);
      case 3 -> String.format(Locale.ROOT, "%,d", 1_000 + random.nextInt(900_000));
      case 4 -> Integer.toString(1950 + random.nextInt(80));
      case 5 -> random.nextInt(9) + "." + random.nextInt(9);
      default -> pick(COUNTS);
    };
  }

  /** Long words that belong to one subject. */
  List<String> subject() {
    List<String> words = new ArrayList<>();
    int count = 30 + random.nextInt(120);
    for (int i = 0; i < count; i++) {
      words.add(lexicon[(int) (LONG * Math.pow(random.nextDouble(), 2))]);
    }
    return words;
  }

  String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A rank under a count, the first ones most often. */
  int zipf(int count) {
    return (int) Math.pow(count + 1.0, random.nextDouble()) - 1;
  }
}
