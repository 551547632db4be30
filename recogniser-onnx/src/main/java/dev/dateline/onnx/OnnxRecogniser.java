package dev.dateline.onnx;

import ai.onnxruntime.OrtException;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Names by a token classification model. A word has the label of its first piece; between passages
 * it heeds interrupts.
 */
final class OnnxRecogniser implements NameRecogniser {
  static final String NAME = "onnx";

  private final OnnxSettings settings;
  private final PieceTokenizer tokenizer;
  private final LabelSet labels;
  private final TokenModel model;
  private final String version;

  private OnnxRecogniser(
      OnnxSettings settings,
      PieceTokenizer tokenizer,
      LabelSet labels,
      TokenModel model,
      String version) {
    this.settings = settings;
    this.tokenizer = tokenizer;
    this.labels = labels;
    this.model = model;
    this.version = version;
  }

  /**
   * Loads model, tokenizer and labels.
   *
   * @throws IOException if a file cannot be read
   * @throws OrtException if the model cannot be loaded
   * @throws RuntimeException if the files do not fit one another
   */
  static OnnxRecogniser open(OnnxSettings settings) throws IOException, OrtException {
    LabelSet labels = LabelSet.read(settings.labels());
    return new OnnxRecogniser(
        settings,
        PieceTokenizer.open(settings.tokenizer()),
        labels,
        TokenModel.open(settings.model(), labels.size(), settings.threads()),
        Fingerprint.of(settings.files()));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A fingerprint of the three files. */
  @Override
  public String version() {
    return version;
  }

  @Override
  public boolean handles(String language) {
    return settings.languages().isEmpty() || settings.languages().contains(language);
  }

  @Override
  public List<FoundName> recognise(TaggableText text) {
    List<FoundName> found = new ArrayList<>();
    for (Span passage : Passages.of(text, settings.maxTokens() / 2)) {
      read(text, passage, found);
    }
    return found;
  }

  private void read(TaggableText text, Span passage, List<FoundName> found) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
    Pieces pieces = tokenizer.pieces(text.written(passage.first(), passage.last()));
    if (pieces.size() <= settings.maxTokens()) {
      names(text, passage, pieces, found);
    } else if (passage.first() < passage.last()) {
      int middle = (passage.first() + passage.last()) >>> 1;
      read(text, new Span(passage.first(), middle), found);
      read(text, new Span(middle + 1, passage.last()), found);
    }
  }

  private void names(TaggableText text, Span passage, Pieces pieces, List<FoundName> found) {
    int[] best = labels(pieces);
    int offset = text.words().get(passage.first()).start();
    int piece = 0;
    int first = -1;
    Tag.@Nullable Type type = null;
    for (int at = passage.first(); at <= passage.last(); at++) {
      Word word = text.words().get(at);
      int touching = pieces.touching(piece, word.start() - offset, word.end() - offset);
      piece = touching < 0 ? piece : touching;
      LabelSet.@Nullable Label label = touching < 0 ? null : labels.get(best[touching]);
      Tag.@Nullable Type next = label == null ? null : label.type();
      boolean goesOn =
          next != null
              && next == type
              && label != null
              && !label.begins()
              && !word.gap().startsSentence();
      if (!goesOn) {
        add(first, at - 1, type, found);
        first = at;
        type = next;
      }
    }
    add(first, passage.last(), type, found);
  }

  private static void add(int first, int last, Tag.@Nullable Type type, List<FoundName> found) {
    if (type != null) {
      found.add(new FoundName(new Span(first, last), type));
    }
  }

  private int[] labels(Pieces pieces) {
    try {
      return model.labels(pieces);
    } catch (OrtException e) {
      throw new IllegalStateException("the model fails: " + e.getMessage(), e);
    }
  }
}
