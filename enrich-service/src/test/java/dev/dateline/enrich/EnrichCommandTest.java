package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.runtime.Commands;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichCommandTest {
  @Test
  void withoutFlagsItRunsWithTheDefaultsThatTheEnginesWereMadeFor() {
    EnrichCommand command = new EnrichCommand();
    Commands.run(command, new String[] {"--help"}, Map.of());
    assertThat(command.settings()).isEqualTo(EnrichSettings.in(Path.of("data", "enrich")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stream-threads=0",
        "--index-partitions=0",
        "--dedupe-days=0",
        "--dedupe-threshold=1.5",
        "--least-change=2",
        "--least-live-change=0.001",
        "--state-memory=1MiB",
        "--standbys=-1",
        "--recogniser-budget=0s",
        "--recogniser-setting=model=model.onnx"
      })
  void aSettingOutOfRangeIsWrongUsage(String flag) {
    assertThat(Commands.run(new EnrichCommand(), new String[] {flag}, Map.of())).isEqualTo(2);
  }
}
