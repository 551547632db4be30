package dev.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.runtime.Commands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DeskCommandTest {
  @Test
  void hasTheseSettingsAndNoOthers() {
    Set<String> names = new TreeSet<>();
    new CommandLine(new DeskCommand())
        .getCommandSpec()
        .options()
        .forEach(o -> names.add(o.longestName()));

    assertThat(names)
        .containsExactly(
            "--allow-private-webhooks",
            "--base-url",
            "--bootstrap-server",
            "--data-dir",
            "--health-host",
            "--health-port",
            "--help",
            "--host",
            "--kafka",
            "--port",
            "--retention",
            "--streams",
            "--topic-prefix",
            "--version");
  }

  @Test
  void hasTheseDefaults() {
    DeskCommand command = new DeskCommand();
    // Durations are read by a converter that only Commands registers, so it is given one here.
    new CommandLine(command)
        .registerConverter(
            Duration.class, text -> Duration.parse("P" + text.toUpperCase(Locale.ROOT)))
        .parseArgs();

    assertThat(command.settings())
        .isEqualTo(
            new DeskSettings(
                "127.0.0.1",
                8000,
                null,
                Path.of("data", "desk"),
                Duration.ofDays(30),
                2_000,
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "--port=70000",
    "--port=x",
    "--streams=0",
    "--retention=59m",
    "--base-url=example.org",
    "--colour=red"
  })
  void refusesWrongSettings(String argument) {
    assertThat(Commands.run(new DeskCommand(), new String[] {argument}, Map.of())).isEqualTo(2);
  }

  @Test
  void refusesAVariableItDoesNotKnow() {
    assertThat(Commands.run(new DeskCommand(), new String[] {}, Map.of("DATELINE_PROT", "1")))
        .isEqualTo(2);
  }
}
