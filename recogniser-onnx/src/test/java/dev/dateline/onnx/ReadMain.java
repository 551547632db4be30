package dev.dateline.onnx;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.RecogniserPlugins;
import dev.dateline.enrich.names.RecogniserSettings;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.Tagger;
import dev.dateline.enrich.text.TagInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The child process of {@link OnnxRecogniserTest}: tags one article as the service would, and says
 * its recognised names and what came of asking, a line each.
 */
final class ReadMain {
  private ReadMain() {}

  public static void main(String[] arguments) {
    Map<String, String> settings =
        Arrays.stream(arguments)
            .skip(2)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    TagInput input = TagInput.of(decode(arguments[0]), decode(arguments[1]), "en");
    Tagger tagger =
        Tagger.standard(
            RuleSet::empty,
            Gazetteer.load(),
            RecogniserPlugins.open(
                new RecogniserSettings("onnx", settings, Duration.ofMinutes(1)),
                outcome -> System.out.println("outcome " + outcome)));
    for (Tag tag : tagger.tag(input)) {
      for (Tag.Mention mention : tag.mentions()) {
        if (tag.via().equals("recognised")) {
          System.out.println(
              String.join(
                  " ",
                  tag.source().stage(),
                  tag.type().name(),
                  mention.field(),
                  Integer.toString(mention.start()),
                  Integer.toString(mention.end())));
        }
      }
    }
    System.exit(0);
  }

  /** Arguments of a process are only sure to be ASCII. */
  static String encode(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String hex) {
    return new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }
}
