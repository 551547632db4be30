package dev.dateline.standalone.feeds;

import dev.dateline.runtime.KafkaOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds resume}: the end of a pause. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Poll resting feeds again.")
final class ResumeCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(arity = "1..*", paramLabel = "URL")
  private List<String> urls = List.of();

  @Override
  public void run() {
    FeedList.setPaused(kafka, urls, false);
  }
}
