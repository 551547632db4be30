package dev.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.runtime.EnvironmentDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The settings of the long-running commands are documented as they are. Run with {@code
 * -Dsettings.write=true} to write the page anew.
 */
class SettingsTest {
  private static final Path PAGE = Path.of("../docs/settings.md");
  private static final List<String> COMMANDS =
      List.of("ingest", "enrich", "desk", "up", "demo", "topics create");

  @Test
  void thePageSaysEverySettingAndItsDefault() throws IOException {
    String page = page(new CommandLine(new Dateline()));
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page(CommandLine root) {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            Every flag has an environment variable; a flag beats the variable, the variable beats the default. Durations are written
            with ms, s, m, h or d (`10m`), sizes with B, KiB, MiB or GiB (`8MiB`). A setting that is misspelt, or was removed, stops the
            start with one line and exit code 2.

            Kafka's own client settings pass through untouched: `--kafka KEY=VALUE`, or an environment variable such as
            `DATELINE_KAFKA_SECURITY_PROTOCOL` for `security.protocol`.
            """);
    for (String name : COMMANDS) {
      CommandLine command = root;
      for (String part : name.split(" ")) {
        command = command.getSubcommands().get(part);
      }
      page.append("\n## ").append(name).append("\n\n");
      page.append("| flag | environment | default | what |\n|---|---|---|---|\n");
      rows(command.getCommandSpec()).values().forEach(page::append);
    }
    return page.toString();
  }

  private static Map<String, String> rows(CommandSpec command) {
    Map<String, String> rows = new TreeMap<>();
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.versionHelp() && !option.hidden()) {
        rows.put(option.longestName(), row(option));
      }
    }
    return rows;
  }

  private static String row(OptionSpec option) {
    boolean passThrough = option.longestName().equals("--kafka");
    String variable =
        passThrough ? "`DATELINE_KAFKA_…`" : "`" + EnvironmentDefaults.variable(option) + "`";
    String given = option.defaultValue();
    String value = given == null || given.equals("__unspecified__") ? "" : "`" + given + "`";
    String what = String.join(" ", option.description()).replaceAll("\\s*\\(default: [^)]*\\)", "");
    return "| `%s` | %s | %s | %s |\n"
        .formatted(option.longestName(), variable, value, what.replace("|", "\\|"));
  }
}
