package dev.dateline.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in from end to end, in child processes: native code that crashes ends only those. */
class OnnxRecogniserTest {
  private static final String TITLE = "Ada Lindqvist in Velmora";

  @TempDir Path folder;

  @Test
  void namesStandWhereTheTextHasThemInUtf16UnitsWithTheModelAsSource() throws Exception {
    String body = "\uD83D\uDE00 Ada Lindqvist of the Dockers Union said, Cup in Velmora.";

    List<String> lines = read(TITLE, body, TinyModel.write(folder));

    assertThat(lines)
        .containsExactlyInAnyOrder(
            "outcome ANSWERED",
            "onnx PERSON title 0 13",
            "onnx PLACE title 17 24",
            at("PERSON", body, "Ada Lindqvist"),
            at("ORGANISATION", body, "Dockers Union"),
            at("PLACE", body, "Velmora"));
  }

  @Test
  void aTextLongerThanTheModelTakesIsReadInPassages() throws Exception {
    String body = "Ada Lindqvist said the in of. ".repeat(40);
    Map<String, String> settings = TinyModel.write(folder);
    settings.put("max-tokens", "16");

    List<String> lines = read(TITLE, body, settings);

    assertThat(lines).filteredOn(line -> line.startsWith("onnx PERSON body")).hasSize(40);
  }

  private static String at(String type, String body, String name) {
    int start = body.indexOf(name);
    return "onnx " + type + " body " + start + " " + (start + name.length());
  }

  private List<String> read(String title, String body, Map<String, String> settings)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                ReadMain.class.getName(),
                ReadMain.encode(title),
                ReadMain.encode(body)));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readAllLines(output).stream()
        .filter(line -> line.startsWith("onnx ") || line.startsWith("outcome "))
        .toList();
  }
}
