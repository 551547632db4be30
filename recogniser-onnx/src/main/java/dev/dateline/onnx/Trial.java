package dev.dateline.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a class in a process of its own before the same is done in this one: native code that brings
 * its process down ends the trial and nothing else.
 */
final class Trial {
  private static final int SHOWN = 300;

  private final String main;
  private final Duration patience;

  /**
   * @param main the class to run, with {@code key=value} arguments; ends with 0 if all is well
   * @param patience how long it may take
   */
  Trial(String main, Duration patience) {
    this.main = main;
    this.patience = patience;
  }

  /**
   * Runs it.
   *
   * @throws IllegalStateException if it says no, crashes, or takes too long
   */
  void run(Map<String, String> settings) {
    try {
      Path output = Files.createTempFile("dateline-trial", ".txt");
      try {
        run(settings, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the model was on trial", e);
    }
  }

  private void run(Map<String, String> settings, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(settings))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "the model's trial took longer than " + patience.toSeconds() + " s");
      }
      int code = process.exitValue();
      if (code == TrialMain.REFUSED) {
        throw new IllegalStateException(last(output));
      }
      if (code != 0) {
        throw new IllegalStateException(
            "the model brought the trial's process down, exit code " + code + ": " + last(output));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(Map<String, String> settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    return command;
  }

  /** Its last line. */
  private static String last(Path output) throws IOException {
    String text = new String(Files.readAllBytes(output), java.nio.charset.Charset.defaultCharset());
    String line = text.lines().filter(l -> !l.isBlank()).reduce("no word", (a, b) -> b).strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) : line;
  }
}
