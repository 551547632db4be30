package dev.dateline.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.IngestSettings;
import dev.dateline.runtime.ByteSize;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UpCommandTest {
  @Test
  void pollsAsTheServiceAloneDoesUnlessToldOtherwise() {
    assertThat(ingest()).isEqualTo(IngestSettings.DEFAULT.alone(4));
  }

  @Test
  void takesWhatTheServiceTakes() {
    IngestSettings settings =
        ingest(
            "--user-agent-contact=https://desk.example/bot",
            "--pacing=PT5S",
            "--proxy=http://proxy.example:3128",
            "--max-interval=PT2H",
            "--websub-url=https://desk.example/push",
            "--allow-private-addresses");

    assertThat(settings.fetch().contact()).isEqualTo("https://desk.example/bot");
    assertThat(settings.fetch().pacing()).hasSeconds(5);
    assertThat(settings.fetch().proxy()).isEqualTo(URI.create("http://proxy.example:3128"));
    assertThat(settings.fetch().allowPrivateAddresses()).isTrue();
    assertThat(settings.poll().maxInterval()).hasHours(2);
    assertThat(settings.webSub().url()).isEqualTo("https://desk.example/push");
  }

  private static IngestSettings ingest(String... arguments) {
    UpCommand command = new UpCommand();
    new CommandLine(command)
        .registerConverter(Duration.class, UpCommandTest::duration)
        .registerConverter(ByteSize.class, ByteSize::parse)
        .parseArgs(arguments);
    return command.settings().ingest();
  }

  /** The defaults are written as users write them, what a test gives as Java does. */
  private static Duration duration(String text) {
    return text.startsWith("P")
        ? Duration.parse(text)
        : Duration.parse(
            (text.endsWith("d") ? "P" : "PT") + text.toUpperCase(java.util.Locale.ROOT));
  }
}
