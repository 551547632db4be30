package dev.dateline.ingest.charset;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Charsets of two bytes a character that one of them is declared for. The bytes of each decode in
 * others, to characters that hardly any text has.
 *
 * @param language as the text declares it; {@code null} if it does not
 */
record EastAsianRivals(byte[] sample, @Nullable String language) {
  /** The mean cost of a character up to which a text is an everyday one. */
  private static final double EVERYDAY = 8.5;

  /** Different characters that a declared charset is refuted by. */
  private static final int LEAST_CHARACTERS = 8;

  /** How much likelier they must be in another charset: each, and all together. */
  private static final double LIKELIER_EACH = 1;

  private static final double LIKELIER = 18;

  /** Whether another one makes an everyday text of what is none in the declared one. */
  boolean refute(EastAsian declared) {
    String said = declared.decoded(sample);
    return said != null
        && Arrays.stream(EastAsian.values())
            .anyMatch(other -> other != declared && explains(other, declared, said));
  }

  /**
   * Each character counts once, and only those that the two read differently: kana are the same
   * bytes in several.
   */
  private boolean explains(EastAsian other, EastAsian declared, String said) {
    String read = other.decoded(sample);
    if (read == null) {
      return false;
    }
    Set<Character> here = different(read, said);
    Set<Character> there = different(said, read);
    // single bytes: what others' pairs fall apart into
    here.removeIf(EastAsian::isHalfWidth);
    int count = Math.min(here.size(), there.size());
    double cost = mean(other, here);
    double likelier = mean(declared, there) - cost;
    return count >= LEAST_CHARACTERS
        && cost <= EVERYDAY
        && likelier >= LIKELIER_EACH
        && likelier * count + favour(other, declared) >= LIKELIER;
  }

  private double favour(EastAsian other, EastAsian declared) {
    return language == null
        ? 0
        : CharsetGuess.DECLARED_LANGUAGE * (other.match(language) - declared.match(language));
  }

  private static Set<Character> different(String text, String from) {
    Set<Character> characters = new LinkedHashSet<>();
    text.chars().filter(c -> c >= 0x80).forEach(c -> characters.add((char) c));
    from.chars().forEach(c -> characters.remove((char) c));
    return characters;
  }

  private static double mean(EastAsian charset, Set<Character> characters) {
    return characters.stream().mapToDouble(charset::alone).average().orElse(0);
  }
}
