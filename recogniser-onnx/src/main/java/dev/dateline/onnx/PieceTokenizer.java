package dev.dateline.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A text to the pieces that a model was trained on, by Hugging Face's own library. */
final class PieceTokenizer {
  /** Of the library: it is on the class path, and nothing is to be asked of any network. */
  private static final Map<String, String> LIBRARY =
      Map.of("RUST_FLAVOR", "cpu", "ai.djl.offline", "true", "OPT_OUT_TRACKING", "true");

  /** Where the library unpacks its native part: it would trust one that lies there. */
  private static final String UNPACKED = "ENGINE_CACHE_DIR";

  private final HuggingFaceTokenizer tokenizer;

  private PieceTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * @param file {@code tokenizer.json}
   * @throws IOException if it cannot be read
   * @throws RuntimeException if it is damaged, or the library does not run here
   */
  static PieceTokenizer open(Path file) throws IOException {
    LIBRARY.forEach(PieceTokenizer::setIfUnset);
    Path unpacked = Files.createTempDirectory("dateline-tokenizer");
    setIfUnset(UNPACKED, unpacked.toString());
    try {
      return new PieceTokenizer(
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optAddSpecialTokens(true)
              .optTruncation(false)
              .optPadding(false)
              .build());
    } finally {
      delete(unpacked);
    }
  }

  private static void setIfUnset(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  /** What is loaded is needed no more, except on Windows, which keeps it. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  Pieces pieces(String text) {
    Encoding encoding = tokenizer.encode(text);
    CharSpan[] spans = encoding.getCharTokenSpans();
    long[] special = encoding.getSpecialTokenMask();
    int[] units = units(text);
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      boolean stands = special[i] == 0 && spans[i] != null;
      starts[i] = stands ? units[spans[i].getStart()] : -1;
      ends[i] = stands ? units[spans[i].getEnd()] : -1;
    }
    return new Pieces(encoding.getIds(), encoding.getTypeIds(), starts, ends);
  }

  /** The library counts code points. */
  private static int[] units(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int i = 1; i < units.length; i++) {
      unit += Character.charCount(text.codePointAt(unit));
      units[i] = unit;
    }
    return units;
  }
}
