package dev.dateline.standalone.up;

import dev.dateline.enrich.TaggingOptions;
import dev.dateline.ingest.IngestOptions;
import dev.dateline.ingest.opml.Opml;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.HealthOptions;
import dev.dateline.runtime.HealthServer;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.BrokerExit;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import dev.dateline.standalone.console.Style;
import dev.dateline.standalone.feeds.OpmlImport;
import dev.dateline.standalone.feeds.OpmlSource;
import dev.dateline.standalone.lines.NewsLines;
import dev.dateline.standalone.live.Events;
import dev.dateline.standalone.live.Ticker;
import dev.dateline.standalone.logging.LogSetup;
import dev.dateline.standalone.pipeline.Pipeline;
import dev.dateline.standalone.pipeline.PipelineSettings;
import dev.dateline.standalone.pipeline.ShutdownHook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline up}: everything in one process on real feeds. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Run everything in one process on your own feeds: an embedded Kafka broker, ingest, enrich,"
          + " desk.",
      "What it knows is kept in a folder and taken up again at the next start."
    })
public final class UpCommand implements Callable<Integer> {
  private static final int PARTITIONS = 4;

  /** There is never another, so after a restart the partitions are its own at once. */
  private static final String INSTANCE = "alone";

  @Option(
      names = "--feeds",
      paramLabel = "FILE",
      description = "Feeds to add, as OPML; those added before stay.")
  private @Nullable Path feeds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".dateline",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".dateline");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of the Kafka broker (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "8000",
      description = "Port of the page (default: ${DEFAULT-VALUE}).")
  private int deskPort;

  @Mixin private IngestOptions ingest = new IngestOptions();
  @Mixin private TaggingOptions tagging = new TaggingOptions();
  @Mixin private HealthOptions health = new HealthOptions();

  @Override
  public Integer call() {
    Opml opml = feeds == null ? null : OpmlSource.read(feeds.toString());
    PipelineSettings settings = settings();
    LogSetup.file(data.resolve("dateline.log"));
    BrokerExit.explain(data.resolve("dateline.log"));
    try (Output out = Output.standard();
        Pipeline pipeline = Pipeline.open(settings, Clock.systemUTC());
        ShutdownHook hook = ShutdownHook.of(pipeline::close);
        HealthServer server = health.serve(pipeline, pipeline.metrics());
        Events events = Events.open(pipeline.kafka(), false)) {
      say(out, subscribed(pipeline, opml));
      URI page = pipeline.start(settings);
      say(
          out,
          "page "
              + page
              + "   Kafka "
              + pipeline.kafka().bootstrapServers()
              + "   metrics http://"
              + server.address().getHostString()
              + ":"
              + server.address().getPort()
              + "/metrics"
              + "   log "
              + data.resolve("dateline.log"));
      Ticker ticker =
          new Ticker(
              new NewsLines(Style.ofTerminal(), ZoneId.systemDefault()),
              Clock.systemUTC(),
              line -> say(out, line));
      while (pipeline.live()) {
        ticker.write(events.next());
      }
      throw new FailedException("a service has failed; the log is " + data.resolve("dateline.log"));
    } catch (ClosedOutputException e) {
      return 0;
    }
  }

  /** What the options say. */
  PipelineSettings settings() {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port must be 0 to 65535, not " + port);
    }
    return new PipelineSettings(
        data,
        port,
        deskPort,
        PARTITIONS,
        ingest.settings(PARTITIONS, INSTANCE),
        tagging.settings());
  }

  private static String subscribed(Pipeline pipeline, @Nullable Opml opml) {
    try (Subscriptions subscriptions = new Subscriptions(pipeline.kafka())) {
      String added = opml == null ? "" : OpmlImport.into(subscriptions, opml) + "; ";
      int count = subscriptions.list().size();
      return added
          + (count == 0
              ? "no feeds yet: './dateline feeds add URL' adds one"
              : "polling " + count + (count == 1 ? " feed" : " feeds"));
    }
  }

  private static void say(Output out, String line) {
    out.line(line);
    out.flush();
  }
}
