package dev.dateline.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of bytes that are no UTF-8 by what they would say in each: in the right one
 * their letters are those of a language and stand where words have them. Feeds are short, so that
 * counting byte pairs, as browsers' detectors do, sees Hebrew in {@code één} and Cyrillic in {@code
 * Grüße}.
 */
public final class CharsetGuess {
  private static final int SAMPLE_BYTES = 16 << 10;

  /** What the word of the feed itself is worth: some twelve letters of evidence against it. */
  static final double DECLARED_LANGUAGE = 6;

  /** How much likelier another charset must be than the declared one, in all and by the letter. */
  private static final double REFUTED = 12;

  private static final double REFUTED_LETTER = 1;

  /** The mean cost of a letter up to which words are those of a language. */
  private static final double WORDS = 4.2;

  /** Different words that a charset of another script than Latin is refuted by. */
  private static final int LEAST_WORDS = 3;

  private final byte[] sample;
  private final @Nullable String language;

  /**
   * @param language as the text declares it; {@code null} if it does not
   */
  public CharsetGuess(byte[] bytes, @Nullable String language) {
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0) {
      start++;
    }
    // a word before the first such byte, for what stands around it
    start = Math.max(0, start - 32);
    this.sample = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE_BYTES));
    this.language = language;
  }

  /** Different words that a charset of Latin letters is refuted by in favour of another. */
  private static final int LEAST_LATIN_WORDS = 5;

  /** A charset and what the sample costs in it, the less the likelier. */
  private record Verdict(Charset charset, double cost) {}

  /** The likeliest charset. */
  public Charset best() {
    Verdict letters =
        candidates()
            .map(charset -> new Verdict(charset, least(decoded(charset, sample), charset)))
            .min(Comparator.comparingDouble(Verdict::cost))
            .orElseThrow();
    return Stream.concat(
            Stream.of(letters),
            Arrays.stream(EastAsian.values())
                .map(
                    pairs ->
                        new Verdict(
                            pairs.charset(), pairs.cost(sample, language, DECLARED_LANGUAGE))))
        .min(Comparator.comparingDouble(Verdict::cost))
        .orElseThrow()
        .charset();
  }

  /**
   * Whether the bytes are no words in the charset that they are said to be in, but in another.
   * Letters alone tell, never signs, and each word once: a declaration that is right must not be
   * overruled.
   */
  public boolean refutes(Charset declared) {
    if (known(declared).isEmpty()) {
      return EastAsian.of(declared)
          .map(new EastAsianRivals(sample, language)::refute)
          .orElse(false);
    }
    String said = decoded(declared, sample);
    Words words = Words.of(said, sample);
    return words.areMostlyLatin()
        ? isOfAnotherScript(said) || isOfItsOwnAlphabet(declared)
        : words.count() >= LEAST_WORDS && isLikelierInAnother(declared, words);
  }

  /** Whether the text's own language, which western charsets do not carry, explains its words. */
  private boolean isOfItsOwnAlphabet(Charset declared) {
    return language != null
        && Alphabet.all().stream()
            .filter(alphabet -> alphabet.isLatin() && alphabet.isOf(language))
            .anyMatch(
                alphabet ->
                    alphabet.charsets().stream()
                        .anyMatch(charset -> explains(charset, List.of(alphabet), declared)));
  }

  /**
   * Whether a charset makes words of what is none in the western one that is declared before it.
   *
   * @param rival of Latin letters too
   */
  public boolean refutes(Charset declared, Charset rival) {
    List<Alphabet> alphabets = known(rival).stream().filter(Alphabet::isLatin).toList();
    return !alphabets.isEmpty() && explains(rival, alphabets, declared);
  }

  /**
   * Only the words count that the two read differently, and in the declared charset they may be of
   * any language that is written in it or in the other.
   */
  private boolean explains(Charset charset, List<Alphabet> alphabets, Charset declared) {
    if (!declared.equals(CharsetLabels.WINDOWS_1252) || charset.equals(declared)) {
      return false;
    }
    Words words = Words.of(decoded(charset, sample), sample).without(declared);
    if (words.count() < LEAST_LATIN_WORDS) {
      return false;
    }
    String said = decoded(declared, words.bytes());
    double cost = least(words.text(), alphabets);
    double western = Math.min(least(said, known(declared)), least(said, alphabets));
    double margin = Math.max(REFUTED, REFUTED_LETTER * words.marked());
    return cost < WORDS * words.marked() && cost + margin < western;
  }

  private static double least(String text, List<Alphabet> alphabets) {
    return alphabets.stream()
        .mapToDouble(alphabet -> WordShapes.cost(text, alphabet))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /**
   * No language writes whole words of Latin letters with marks. Where most of such letters stand in
   * words without any other, they are those of a script that has no letter in ASCII.
   */
  private boolean isOfAnotherScript(String said) {
    if (!isDense()) {
      return false;
    }
    Charset other = best();
    List<Alphabet> alphabets = known(other);
    if (alphabets.stream().anyMatch(Alphabet::isLatin)) {
      return false;
    }
    String text = decoded(other, sample);
    // à and öö are words of Latin letters; two bytes pair up by chance
    return alphabets.isEmpty()
        ? ForeignWords.in(text, 2, i -> true).areMost(6)
        : ForeignWords.in(text, 3, i -> WordShapes.isLetter(said.charAt(i))).areMost(4);
  }

  /** Whether bytes beyond ASCII stand together, which those of Latin letters seldom do. */
  private boolean isDense() {
    int beyondAscii = 0;
    int together = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        beyondAscii++;
        boolean neighbour =
            i > 0 && sample[i - 1] < 0 || i + 1 < sample.length && sample[i + 1] < 0;
        together += neighbour ? 1 : 0;
      }
    }
    return together * 2 >= beyondAscii;
  }

  /** Of charsets of one script, or of two that have nothing to do with Latin. */
  private boolean isLikelierInAnother(Charset declared, Words words) {
    double cost = least(words.text(), declared);
    if (cost < WORDS * words.marked()) {
      return false;
    }
    double margin = Math.max(REFUTED, REFUTED_LETTER * words.marked());
    return candidates()
        .filter(charset -> !charset.equals(declared))
        .anyMatch(charset -> least(decoded(charset, words.bytes()), charset) + margin < cost);
  }

  private static List<Alphabet> known(Charset charset) {
    return Alphabet.all().stream().filter(a -> a.charsets().contains(charset)).toList();
  }

  private static Stream<Charset> candidates() {
    return Alphabet.all().stream().flatMap(alphabet -> alphabet.charsets().stream()).distinct();
  }

  private double least(String text, Charset charset) {
    double least = Double.MAX_VALUE;
    for (Alphabet alphabet : known(charset)) {
      double bonus = language != null && alphabet.isOf(language) ? DECLARED_LANGUAGE : 0;
      least = Math.min(least, WordShapes.cost(text, alphabet) + alphabet.rarity() - bonus);
    }
    return least;
  }

  private static String decoded(Charset charset, byte[] bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    decoder.decode(ByteBuffer.wrap(bytes), text, true);
    return text.flip().toString();
  }
}
