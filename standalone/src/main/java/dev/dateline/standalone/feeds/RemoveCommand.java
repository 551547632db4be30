package dev.dateline.standalone.feeds;

import dev.dateline.runtime.KafkaOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds remove}: the end of a subscription. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Take feeds off the list.")
final class RemoveCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(arity = "1..*", paramLabel = "URL")
  private List<String> urls = List.of();

  @Override
  public void run() {
    FeedList.change(
        kafka,
        subscriptions -> {
          FeedList.known(subscriptions, urls);
          urls.forEach(subscriptions::remove);
        });
    System.out.println("removed " + String.join(", ", urls));
  }
}
