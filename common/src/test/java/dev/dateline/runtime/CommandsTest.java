package dev.dateline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class CommandsTest {
  private final StringWriter err = new StringWriter();
  private final Probe probe = new Probe();

  @Test
  void aFlagBeatsTheEnvironmentAndTheEnvironmentTheDefault() {
    assertThat(run(Map.of())).isZero();
    assertThat(probe.interval).isEqualTo(Duration.ofMinutes(10));
    assertThat(run(Map.of("DATELINE_POLL_INTERVAL", "2m"))).isZero();
    assertThat(probe.interval).isEqualTo(Duration.ofMinutes(2));
    assertThat(run(Map.of("DATELINE_POLL_INTERVAL", "2m"), "--poll-interval", "3s")).isZero();
    assertThat(probe.interval).isEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "10", "-5s", "10 parsecs", "99999999999d"})
  void aMalformedDurationIsOneClearLineAndWrongUsage(String value) {
    assertThat(run(Map.of(), "--poll-interval=" + value)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("dateline: ")
        .contains("--poll-interval")
        .containsOnlyOnce("\n");
  }

  @Test
  void anUnknownFlagIsWrongUsage() {
    assertThat(run(Map.of(), "--pol-interval=1s")).isEqualTo(2);
    assertThat(err.toString()).contains("--pol-interval").containsOnlyOnce("\n");
  }

  @Test
  void anUnknownVariableIsWrongUsage() {
    Map<String, String> environment =
        Map.of(
            "DATELINE_POLL_INTERVALL",
            "1m",
            "DATELINE_KAFKA_ACKS",
            "all",
            "HOME",
            "/",
            "DATELINE_JAVA_HOME",
            "/j");
    assertThat(new EnvironmentDefaults(environment).unknown(new CommandLine(probe)))
        .containsExactly("DATELINE_POLL_INTERVALL");
    assertThat(Commands.run(probe, new String[0], environment)).isEqualTo(2);
  }

  @Test
  void whatTheUserCanMendNeedsNoStackTrace() {
    probe.failure = new NoSuchFileException("feeds.opml");
    assertThat(run(Map.of())).isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines("dateline: no such file: feeds.opml");
  }

  @Test
  void aWrongSettingFoundLateIsStillWrongUsage() {
    probe.failure = new UsageException("--from must be before --to");
    assertThat(run(Map.of())).isEqualTo(2);
  }

  @Test
  void aDefectShowsWhereItIs() {
    probe.failure = new IllegalStateException("impossible");
    assertThat(run(Map.of())).isEqualTo(1);
    assertThat(err.toString()).contains("impossible").contains("at dev.dateline");
  }

  @Test
  void kafkaSettingsPassThroughFlagsOverEnvironmentOverDefaults() {
    KafkaOptions kafka =
        new KafkaOptions(
            Map.of("DATELINE_KAFKA_SECURITY_PROTOCOL", "SSL", "DATELINE_KAFKA_ACKS", "1"));
    new CommandLine(new KafkaProbe(kafka))
        .parseArgs("--kafka", "acks=0", "--bootstrap-server", "b:1");
    assertThat(kafka.clientSettings(Map.of("linger.ms", "5", "acks", "all")))
        .containsEntry("security.protocol", "SSL")
        .containsEntry("acks", "0")
        .containsEntry("linger.ms", "5")
        .containsEntry("bootstrap.servers", "b:1");
  }

  @Test
  void sizesHaveUnits() {
    assertThat(ByteSize.parse("8MiB").bytes()).isEqualTo(8 << 20);
    assertThat(ByteSize.parse("512").bytes()).isEqualTo(512);
    assertThat(ByteSize.parse("3 GiB")).hasToString("3GiB");
    assertThat(ByteSize.parse("1500B")).hasToString("1500B");
  }

  private int run(Map<String, String> environment, String... arguments) {
    err.getBuffer().setLength(0);
    return Commands.prepare(new CommandLine(probe), new EnvironmentDefaults(environment))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Command(name = "probe")
  static final class Probe implements Callable<Integer> {
    @Option(names = "--poll-interval", defaultValue = "10m")
    Duration interval = Duration.ZERO;

    @Nullable Exception failure;

    @Override
    public Integer call() throws Exception {
      if (failure instanceof IOException io) {
        throw io;
      }
      if (failure != null) {
        throw failure;
      }
      return 0;
    }
  }

  @Command(name = "kafka-probe")
  record KafkaProbe(@Mixin KafkaOptions kafka) {
    KafkaProbe {}
  }
}
