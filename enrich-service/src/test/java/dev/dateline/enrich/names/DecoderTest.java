package dev.dateline.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecoderTest {
  @Property(tries = 300)
  void findsTheBestOfAllAllowedLabels(
      @ForAll @IntRange(min = 1, max = 4) int length, @ForAll long seed) {
    Random random = new Random(seed);
    float[][] scores = new float[length][Labels.COUNT];
    boolean[] apart = new boolean[length];
    for (int i = 0; i < length; i++) {
      apart[i] = random.nextBoolean();
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[i][label] = random.nextInt(100);
      }
    }
    float[] transitions = new float[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = random.nextInt(50);
    }

    int[] best = Decoder.best(scores, transitions, apart);

    assertThat(sum(best, scores, transitions, apart))
        .isEqualTo(most(new int[length], 0, scores, transitions, apart));
  }

  private static float most(
      int[] labels, int at, float[][] scores, float[] transitions, boolean[] apart) {
    if (at == labels.length) {
      return sum(labels, scores, transitions, apart);
    }
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < Labels.COUNT; label++) {
      labels[at] = label;
      most = Math.max(most, most(labels, at + 1, scores, transitions, apart));
    }
    return most;
  }

  /** Negative infinity if they are not allowed. */
  private static float sum(int[] labels, float[][] scores, float[] transitions, boolean[] apart) {
    float sum = 0;
    for (int i = 0; i < labels.length; i++) {
      int before = i == 0 ? Labels.OUTSIDE : labels[i - 1];
      boolean further = Labels.isFurther(labels[i]);
      if (!Labels.follows(labels[i], before) || further && i > 0 && apart[i]) {
        return Float.NEGATIVE_INFINITY;
      }
      sum += scores[i][labels[i]] + transitions[before * Labels.COUNT + labels[i]];
    }
    return sum;
  }

  @Property
  void aLabelTellsItsType(@ForAll @IntRange(min = 0, max = 2) int type) {
    Tag.Type of = Labels.TYPES.get(type);

    assertThat(Labels.type(Labels.first(of))).isEqualTo(of);
    assertThat(Labels.type(Labels.first(of) + 1)).isEqualTo(of);
    assertThat(Labels.isFurther(Labels.first(of))).isFalse();
    assertThat(Labels.isFurther(Labels.first(of) + 1)).isTrue();
  }
}
