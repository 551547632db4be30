package dev.dateline.enrich.names;

import dev.dateline.contract.Tag;
import java.util.Arrays;
import java.util.List;

/** What a word may be: outside all names (0), or the first or a further word of one of a type. */
final class Labels {
  static final int OUTSIDE = 0;

  /** In the order of their labels. */
  static final List<Tag.Type> TYPES =
      List.of(Tag.Type.PERSON, Tag.Type.ORGANISATION, Tag.Type.PLACE);

  static final int COUNT = 1 + 2 * TYPES.size();

  private static final float NEVER = -1e6f;

  private Labels() {}

  /** Scores of a word that can be in no name. */
  static float[] onlyOutside() {
    float[] scores = new float[COUNT];
    Arrays.fill(scores, NEVER);
    scores[OUTSIDE] = 0;
    return scores;
  }

  static int first(Tag.Type type) {
    return 1 + 2 * TYPES.indexOf(type);
  }

  static boolean isFurther(int label) {
    return label > 0 && label % 2 == 0;
  }

  /** The type of a label that is not {@link #OUTSIDE}. */
  static Tag.Type type(int label) {
    return TYPES.get((label - 1) / 2);
  }

  /** Whether one label may stand behind another. */
  static boolean follows(int label, int before) {
    return !isFurther(label) || before == label || before == label - 1;
  }
}
