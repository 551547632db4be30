package dev.dateline.benchmarks.dedupe;

import java.util.Arrays;

/** The distinct 64-bit hashes of a text's word 3-grams, as the rivals take them. */
final class Grams {

  private Grams() {}

  static long[] of(String text) {
    long[] grams = new long[text.length() / 2 + 1];
    int n = 0;
    long before = 0;
    long last = 0;
    long word = 0;
    int words = 0;
    for (int i = 0; i <= text.length(); i++) {
      int unit = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
      if (Character.isLetterOrDigit(unit)) {
        word = (word ^ unit) * 0x100000001b3L + 1;
      } else if (word != 0) {
        if (++words >= 3) {
          grams[n++] = mix(mix(before) * 31 + mix(last) * 17 + mix(word));
        }
        before = last;
        last = word;
        word = 0;
      }
    }
    return Arrays.stream(grams, 0, n).distinct().toArray();
  }

  /** The finaliser of SplitMix64. */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
