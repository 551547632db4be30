package dev.dateline.benchmarks.dedupe;

import java.util.Random;

/**
 * Made-up texts, their words drawn as unevenly as words are; one in four is an edited copy of one
 * of the last thousand. The same seed gives the same texts.
 */
final class SampleTexts {

  private static final int VOCABULARY = 40_000;
  private static final int REMEMBERED = 1_000;

  private final Random random = new Random(6);
  private final String[][] recent = new String[REMEMBERED][];
  private final int words;
  private int made;

  /**
   * @param words of a text, in the mean
   */
  SampleTexts(int words) {
    this.words = words;
  }

  String next() {
    String[] earlier = recent[random.nextInt(REMEMBERED)];
    String[] text =
        earlier != null && random.nextInt(4) == 0
            ? edited(earlier)
            : fresh(words / 2 + random.nextInt(words));
    recent[made++ % REMEMBERED] = text;
    return String.join(" ", text);
  }

  private String[] fresh(int size) {
    String[] text = new String[size];
    for (int i = 0; i < size; i++) {
      text[i] = word(i);
    }
    return text;
  }

  /** Changes a word in twelve and leaves out up to a third at the end. */
  private String[] edited(String[] earlier) {
    String[] text =
        java.util.Arrays.copyOf(earlier, earlier.length - random.nextInt(earlier.length / 3 + 1));
    for (int i = 0; i < text.length; i += 12) {
      text[i] = word(i);
    }
    return text;
  }

  private String word(int place) {
    if (place % 17 == 16) {
      return Integer.toString(random.nextInt(10_000));
    }
    double uneven = Math.pow(random.nextDouble(), 4);
    String letters = Integer.toString(1_000 + (int) (uneven * VOCABULARY), 36);
    return place % 11 == 10 ? "N" + letters + "son" : letters + "ing";
  }
}
