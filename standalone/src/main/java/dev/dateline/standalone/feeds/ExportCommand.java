package dev.dateline.standalone.feeds;

import dev.dateline.ingest.opml.OpmlWriter;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.Brokers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline feeds export}: the list for another reader. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the list as OPML.")
final class ExportCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Override
  public void run() {
    Brokers.require(kafka);
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      OpmlWriter.write(subscriptions.list().values(), System.out);
    }
  }
}
