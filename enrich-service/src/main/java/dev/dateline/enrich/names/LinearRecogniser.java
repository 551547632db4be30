package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fast linear recogniser: hashed features, weights from an averaged perceptron, the best labels
 * of each sentence. Knows English; docs/data.md says what it was trained on.
 */
public final class LinearRecogniser implements NameRecogniser {
  private static final String SHIPPED = "names.bin";
  private static final float[] ONLY_OUTSIDE = onlyOutside();

  private final LinearModel model;
  private final Gazetteer gazetteer;
  private final float[] transitions;

  LinearRecogniser(LinearModel model, Gazetteer gazetteer) {
    this.model = model;
    this.gazetteer = gazetteer;
    this.transitions = new float[Labels.COUNT * Labels.COUNT];
    for (int before = 0; before < Labels.COUNT; before++) {
      for (int label = 0; label < Labels.COUNT; label++) {
        transitions[before * Labels.COUNT + label] = model.transition(before, label);
      }
    }
  }

  /**
   * The recogniser that ships.
   *
   * @param gazetteer whose names are among what it sees
   * @throws UncheckedIOException if its model is missing or damaged
   */
  public static LinearRecogniser load(Gazetteer gazetteer) {
    try (@Nullable InputStream in = LinearRecogniser.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IOException("no names model on the class path: " + SHIPPED);
      }
      return read(new BufferedInputStream(in), gazetteer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A recogniser of a model that {@link NameTrainer} wrote.
   *
   * @throws IOException if it is damaged
   */
  public static LinearRecogniser read(InputStream model, Gazetteer gazetteer) throws IOException {
    return new LinearRecogniser(LinearModel.read(model), gazetteer);
  }

  @Override
  public String name() {
    return "linear";
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public boolean handles(String language) {
    return language.equals("en") || language.equals("und");
  }

  @Override
  public List<FoundName> recognise(TaggableText text) {
    Features features = new Features(text, model.lexicon(), gazetteer.in(text.input().language()));
    int size = text.words().size();
    List<FoundName> found = new ArrayList<>();
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && !features.startsSentence(to)) {
        to++;
      }
      label(features, from, to, found);
      from = to;
    }
    return new DocumentMemory(text, model.lexicon()).settle(found);
  }

  private static float[] onlyOutside() {
    float[] scores = new float[Labels.COUNT];
    Arrays.fill(scores, -1e6f);
    scores[Labels.OUTSIDE] = 0;
    return scores;
  }

  private void label(Features features, int from, int to, List<FoundName> found) {
    float[][] scores = new float[to - from][];
    boolean[] apart = new boolean[to - from];
    boolean any = false;
    for (int at = from; at < to; at++) {
      scores[at - from] = ONLY_OUTSIDE;
      apart[at - from] = features.isApart(at);
      if (features.isCandidate(at)) {
        scores[at - from] = new float[Labels.COUNT];
        model.score(features.buffer(), features.extract(at), scores[at - from]);
        any = true;
      }
    }
    if (any) {
      spans(Decoder.best(scores, transitions, apart), from, found);
    }
  }

  static void spans(int[] labels, int offset, List<FoundName> found) {
    for (int i = 0; i < labels.length; ) {
      if (labels[i] == Labels.OUTSIDE) {
        i++;
        continue;
      }
      int last = i;
      while (last + 1 < labels.length
          && Labels.isFurther(labels[last + 1])
          && Labels.type(labels[last + 1]) == Labels.type(labels[i])) {
        last++;
      }
      found.add(new FoundName(new Span(offset + i, offset + last), Labels.type(labels[i])));
      i = last + 1;
    }
  }
}
