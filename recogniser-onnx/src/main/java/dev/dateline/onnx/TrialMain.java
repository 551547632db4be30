package dev.dateline.onnx;

import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The process of the trial: loads the model and reads a few sentences with it. */
final class TrialMain {
  /** The exit code where the model cannot be used, and the last line says why. */
  static final int REFUSED = 3;

  private static final TaggableText SAMPLE =
      TaggableText.of(
          TagInput.of(
              "Harbour strike ends in Velmora",
              "The strike at the harbour of Velmora ended on Tuesday, said Ada Lindqvist of the"
                  + " dockers' union. Zażółć gęślą jaźń, 東京 and 😀 are read as well.",
              "en"));

  private TrialMain() {}

  /**
   * Runs it.
   *
   * @param arguments settings, {@code key=value}
   */
  public static void main(String[] arguments) {
    Map<String, String> settings =
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    try {
      OnnxRecogniser.open(OnnxSettings.of(settings)).recognise(SAMPLE);
    } catch (Exception e) {
      System.err.println(String.valueOf(e.getMessage()).replace('\n', ' '));
      System.exit(REFUSED);
    }
    System.exit(0);
  }
}
