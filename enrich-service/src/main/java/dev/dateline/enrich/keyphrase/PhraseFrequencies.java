package dev.dateline.enrich.keyphrase;

import dev.dateline.enrich.text.Word;
import java.time.Duration;
import java.time.Instant;

/**
 * How common phrases are in the news of a language, from what passed: counts that halve every two
 * weeks, in a fixed number of slots that phrases share by their hash. The same articles in the same
 * order give the same counts.
 */
public final class PhraseFrequencies {
  /** Slots a language: what the state is bounded by. */
  public static final int SLOTS = 1 << 16;

  /** In this share of the articles a phrase says nothing. */
  private static final double COMMON = 0.05;

  /** Articles of a language before their counts tell anything. */
  private static final double FEWEST = 200;

  private static final Duration HALF_LIFE = Duration.ofDays(14);
  private static final int ARTICLES = SLOTS;

  /** Where the counts are kept. */
  public interface Counts {
    /** A slot's count; {@link Count#NONE} if it has none. */
    Count get(String language, int slot);

    /** Replaces a slot's count. */
    void put(String language, int slot, Count count);
  }

  /**
   * A count that fades.
   *
   * @param value at that time
   * @param at when it was last changed, in milliseconds since 1970
   */
  public record Count(double value, long at) {
    /** Nothing yet. */
    public static final Count NONE = new Count(0, 0);

    private double fadedTo(long now) {
      double halves = Math.max(0, now - at) / (double) HALF_LIFE.toMillis();
      return value * Math.pow(0.5, halves);
    }

    private Count plusOne(long now) {
      return new Count(fadedTo(now) + 1, Math.max(at, now));
    }
  }

  private final Counts counts;

  /** Reads and writes these counts. */
  public PhraseFrequencies(Counts counts) {
    this.counts = counts;
  }

  /** Takes note of an article of a language. */
  public void article(String language, Instant when) {
    increase(language, ARTICLES, when.toEpochMilli());
  }

  /**
   * How much a phrase says, and takes note of it: 1 for a rare one, 0 for what stands in one
   * article of twenty or more.
   */
  public double weigh(String language, String phrase, Instant when) {
    long now = when.toEpochMilli();
    int slot = (int) Math.floorMod(Word.hash(phrase), (long) SLOTS);
    double articles = counts.get(language, ARTICLES).fadedTo(now);
    double count = counts.get(language, slot).fadedTo(now);
    increase(language, slot, now);
    return articles < FEWEST ? 1 : Math.max(0, 1 - count / articles / COMMON);
  }

  private void increase(String language, int slot, long now) {
    counts.put(language, slot, counts.get(language, slot).plusOne(now));
  }
}
