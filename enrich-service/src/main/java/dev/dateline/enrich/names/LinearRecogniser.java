package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fast linear recogniser: hashed features, weights from an averaged perceptron, the best labels
 * of each sentence. Knows English; docs/data.md says what it was trained on.
 */
public final class LinearRecogniser implements NameRecogniser {
  /** Raised with {@link NameEdges} and {@link NameTypes}, whose rules stand beside the model. */
  private static final int GRAMMAR = 2;

  private static final String SHIPPED = "names.bin";

  private final LinearModel model;
  private final Gazetteer gazetteer;

  LinearRecogniser(LinearModel model, Gazetteer gazetteer) {
    this.model = model;
    this.gazetteer = gazetteer;
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
    return model.version() + "." + GRAMMAR;
  }

  @Override
  public boolean handles(String language) {
    return language.equals("en") || language.equals("und");
  }

  @Override
  public List<FoundName> recognise(TaggableText text) {
    ArticleWords article = new ArticleWords(text, model.lexicon(), gazetteer);
    LanguageNames known = gazetteer.in(text.input().language());
    NameEdges edges = new NameEdges(text, model.lexicon(), known);
    NameTypes types = new NameTypes(text, model.lexicon(), known);
    List<FoundName> names = edges.settle(names(model.label(article)));
    return new DocumentMemory(text, model.lexicon())
        .settle(names.stream().map(types::settle).toList());
  }

  private static List<FoundName> names(int[] labels) {
    List<FoundName> found = new ArrayList<>();
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
      found.add(new FoundName(new Span(i, last), Labels.type(labels[i])));
      i = last + 1;
    }
    return found;
  }
}
