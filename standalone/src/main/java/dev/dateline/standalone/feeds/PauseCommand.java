package dev.dateline.standalone.feeds;

import dev.dateline.runtime.KafkaOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds pause}: no polls until further notice. */
@Command(
    name = "pause",
    mixinStandardHelpOptions = true,
    description = "Let feeds rest: kept, but not polled.")
final class PauseCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(arity = "1..*", paramLabel = "URL")
  private List<String> urls = List.of();

  @Override
  public void run() {
    FeedList.setPaused(kafka, urls, true);
  }
}
