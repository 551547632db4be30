package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.Commands;
import dev.dateline.runtime.UsageException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EnrichCommandTest {
  @Test
  void hasTheseDefaults() {
    EnrichCommand command = new EnrichCommand();
    new CommandLine(command).registerConverter(ByteSize.class, ByteSize::parse).parseArgs();

    assertThat(command.settings())
        .isEqualTo(EnrichSettings.in(Path.of("data/enrich")))
        .isEqualTo(
            new EnrichSettings(
                Path.of("data/enrich"),
                1,
                EnrichSettings.Guarantee.EXACTLY_ONCE_V2,
                4,
                30,
                DedupeSettings.DEFAULT,
                new ByteSize(96L << 20),
                0));
  }

  @Test
  void hasTheseOptions() {
    assertThat(new CommandLine(new EnrichCommand()).getCommandSpec().options())
        .extracting(o -> o.longestName())
        .containsExactlyInAnyOrder(
            "--bootstrap-server",
            "--topic-prefix",
            "--kafka",
            "--health-port",
            "--health-host",
            "--state-dir",
            "--stream-threads",
            "--processing-guarantee",
            "--index-partitions",
            "--remember-days",
            "--dedupe-days",
            "--dedupe-threshold",
            "--state-memory",
            "--standbys",
            "--help",
            "--version");
  }

  @Test
  void refusesASettingOutOfRangeWithExitCode2() {
    assertThat(Commands.run(new EnrichCommand(), new String[] {"--stream-threads", "0"}, Map.of()))
        .isEqualTo(2);
    EnrichCommand command = new EnrichCommand();
    new CommandLine(command)
        .registerConverter(ByteSize.class, ByteSize::parse)
        .parseArgs("--dedupe-days", "0");
    assertThatThrownBy(command::settings)
        .isInstanceOf(UsageException.class)
        .hasMessage("windowDays must be 1 to 365");
  }
}
