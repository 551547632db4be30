package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.fetch.RobotsScope;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class IngestCommandTest {
  @Test
  void theDefaultsOfTheFlagsAreThoseOfTheSettings() {
    IngestCommand command = new IngestCommand();
    new CommandLine(command)
        .registerConverter(
            Duration.class,
            text ->
                Duration.parse(
                    text.endsWith("d") ? "P" + text.toUpperCase() : "PT" + text.toUpperCase()))
        .registerConverter(ByteSize.class, ByteSize::parse)
        .parseArgs();

    assertThat(command.settings()).isEqualTo(IngestSettings.DEFAULT);
  }

  @Test
  void theDefaultsAreAsDocumented() {
    IngestSettings settings = IngestSettings.DEFAULT;

    assertThat(settings.fetch().pageLimit()).hasToString("8MiB");
    assertThat(settings.fetch().feedLimit()).hasToString("16MiB");
    assertThat(settings.fetch().maxRedirects()).isEqualTo(5);
    assertThat(settings.fetch().timeout()).hasSeconds(30);
    assertThat(settings.fetch().pacing()).hasSeconds(2);
    assertThat(settings.fetch().perSite()).isEqualTo(2);
    assertThat(settings.fetch().allowPrivateAddresses()).isFalse();
    assertThat(settings.fetch().robots()).isEqualTo(RobotsScope.PAGES);
    assertThat(settings.poll().maxEntries()).isEqualTo(5_000);
    assertThat(settings.poll().maxBackoff()).hasHours(24);
  }

  @Test
  void theNamesOfTheSettingsStay() {
    assertThat(
            new CommandLine(new IngestCommand())
                .getCommandSpec().options().stream()
                    .map(o -> o.longestName())
                    .collect(Collectors.toSet()))
        .contains(
            "--bootstrap-server",
            "--topic-prefix",
            "--kafka",
            "--health-port",
            "--user-agent-contact",
            "--allow-private-addresses",
            "--own-hosts",
            "--page-limit",
            "--feed-limit",
            "--max-redirects",
            "--connect-timeout",
            "--fetch-timeout",
            "--pacing",
            "--per-site",
            "--connections",
            "--robots",
            "--proxy",
            "--first-interval",
            "--min-interval",
            "--max-interval",
            "--max-backoff",
            "--max-entries",
            "--page-attempts",
            "--batch",
            "--partitions",
            "--polls",
            "--instance-id");
  }

  @ParameterizedTest
  @CsvSource({
    "--page-limit=0B, --page-limit must be 1B to 256MiB",
    "--page-limit=lots, is no size",
    "--pacing=soon, is no duration",
    "--min-interval=2h, intervals must grow",
    "--polls=0, --polls must be at least 1",
    "--instance-id=a b, --instance-id may have letters",
    "--robots=maybe, --robots",
    "--proxy=socks://127.0.0.1:1080, --proxy must be http://host:port",
    "--proxy=http://desk:secret@127.0.0.1:3128, not http://…@127.0.0.1:3128",
    "--no-such-option, --no-such-option"
  })
  void aBadSettingIsOneLineAndExitCode2(String argument, String message) {
    PrintStream err = System.err;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
    int code;
    try {
      code = Commands.run(new IngestCommand(), new String[] {argument}, Map.of());
    } finally {
      System.setErr(err);
    }

    assertThat(code).isEqualTo(2);
    assertThat(text.toString(StandardCharsets.UTF_8)).contains(message).hasLineCount(1);
  }
}
