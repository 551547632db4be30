package dev.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.Commands;
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
            "--articles",
            "--bootstrap-server",
            "--health-host",
            "--health-port",
            "--help",
            "--host",
            "--kafka",
            "--port",
            "--streams",
            "--text",
            "--topic-prefix",
            "--version");
  }

  @Test
  void hasTheseDefaults() {
    DeskCommand command = new DeskCommand();
    // Sizes are read by a converter that only Commands registers, so it is given one here.
    new CommandLine(command).registerConverter(ByteSize.class, ByteSize::parse).parseArgs();

    assertThat(command.settings()).isEqualTo(DeskSettings.DEFAULTS);
    assertThat(DeskSettings.DEFAULTS)
        .isEqualTo(new DeskSettings("127.0.0.1", 8000, 2_000, ByteSize.parse("64MiB"), 500));
  }

  @ParameterizedTest
  @CsvSource({
    "--port=70000",
    "--port=x",
    "--articles=0",
    "--streams=0",
    "--text=much",
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
