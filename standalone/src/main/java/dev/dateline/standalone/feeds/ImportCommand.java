package dev.dateline.standalone.feeds;

import dev.dateline.ingest.opml.Opml;
import dev.dateline.runtime.KafkaOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds import}: the feeds of another reader. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Add the feeds of an OPML document; those on the list stay as they are.")
final class ImportCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(
      paramLabel = "FILE|URL",
      description = "OPML: a file, - for standard input, or an http address.")
  private String source = "";

  @Override
  public void run() {
    Opml opml = OpmlSource.read(source);
    FeedList.change(
        kafka, subscriptions -> System.out.println(OpmlImport.into(subscriptions, opml)));
  }
}
