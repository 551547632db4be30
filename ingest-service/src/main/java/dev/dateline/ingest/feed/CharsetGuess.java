package dev.dateline.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of bytes that are no UTF-8 by what they would say in each: in the right one
 * their letters are those of a language and stand where words have them. Feeds are short, so that
 * counting byte pairs, as browsers' detectors do, sees Hebrew in {@code één} and Cyrillic in {@code
 * Grüße}.
 */
final class CharsetGuess {
  private static final int SAMPLE_BYTES = 16 << 10;

  /** What the word of the feed itself is worth: some twelve letters of evidence against it. */
  private static final double DECLARED_LANGUAGE = 6;

  /** How much likelier another charset must be than the declared one, in all and by the byte. */
  private static final double REFUTED = 9;

  private static final double REFUTED_BYTE = 0.5;

  /** The mean cost of a byte up to which words are those of a language: Thai pairs up by chance. */
  private static final double WORDS = 4.2;

  private final byte[] sample;
  private final int beyondAscii;
  private final @Nullable String language;

  /**
   * @param language as the feed declares it; {@code null} if it does not
   */
  CharsetGuess(byte[] bytes, @Nullable String language) {
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0) {
      start++;
    }
    // a word before the first such byte, for what stands around it
    start = Math.max(0, start - 32);
    this.sample = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE_BYTES));
    int count = 0;
    for (byte b : sample) {
      count += b < 0 ? 1 : 0;
    }
    this.beyondAscii = count;
    this.language = language;
  }

  /** A charset and what the sample costs in it, the less the likelier. */
  private record Verdict(Charset charset, double cost) {}

  /** The likeliest charset. */
  Charset best() {
    Verdict words = singleByte();
    return eastAsian(words).orElse(words.charset());
  }

  /** Whether the bytes are no words in the charset that they are said to be in, but in another. */
  boolean refutes(Charset declared) {
    List<Alphabet> alphabets = known(declared);
    double cost = alphabets.isEmpty() ? 0 : least(declared, alphabets).cost();
    if (cost < WORDS * beyondAscii) {
      return false;
    }
    Verdict words = singleByte();
    double margin = Math.max(REFUTED, REFUTED_BYTE * beyondAscii);
    return words.cost() + margin < cost || eastAsian(words).isPresent();
  }

  private Optional<Charset> eastAsian(Verdict words) {
    return words.cost() < WORDS * beyondAscii
        ? Optional.empty()
        : EastAsian.charset(sample, language);
  }

  private static List<Alphabet> known(Charset charset) {
    return Alphabet.all().stream().filter(a -> a.charsets().contains(charset)).toList();
  }

  private Verdict singleByte() {
    return Alphabet.all().stream()
        .flatMap(alphabet -> alphabet.charsets().stream())
        .distinct()
        .map(charset -> least(charset, known(charset)))
        .min(Comparator.comparingDouble(Verdict::cost))
        .orElseThrow();
  }

  private Verdict least(Charset charset, List<Alphabet> alphabets) {
    String text = decoded(charset);
    double least = Double.MAX_VALUE;
    for (Alphabet alphabet : alphabets) {
      double bonus = language != null && alphabet.isOf(language) ? DECLARED_LANGUAGE : 0;
      least = Math.min(least, WordShapes.cost(text, alphabet) + alphabet.rarity() - bonus);
    }
    return new Verdict(charset, least);
  }

  private String decoded(Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer text = CharBuffer.allocate(sample.length);
    decoder.decode(ByteBuffer.wrap(sample), text, true);
    return text.flip().toString();
  }
}
