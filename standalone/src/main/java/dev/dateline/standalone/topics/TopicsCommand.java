package dev.dateline.standalone.topics;

import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.Brokers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline topics}: creates what the services need. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Create the topics that the services share.")
public final class TopicsCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Create every topic that does not exist, with its settings, and wait until all have leaders.",
        "Topics that exist stay as they are."
      })
  void create(
      @Mixin KafkaOptions kafka,
      @Option(
              names = "--partitions",
              paramLabel = "N",
              defaultValue = "6",
              description = "Partitions of each new topic (default: ${DEFAULT-VALUE}).")
          int partitions) {
    if (partitions < 1 || partitions > 10_000) {
      throw new UsageException("--partitions must be 1 to 10000, not " + partitions);
    }
    try (Admin admin = Brokers.connect(kafka)) {
      Map<String, Integer> topics =
          new TopicCreator(admin, Clock.systemUTC(), PATIENCE)
              .create(kafka.topics().all(), partitions);
      topics.forEach((name, count) -> System.out.println(name + "\t" + count + " partitions"));
    }
  }
}
