package dev.dateline.standalone.demo;

import dev.dateline.enrich.TaggingOptions;
import dev.dateline.runtime.FailedException;
import dev.dateline.standalone.broker.BrokerExit;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import dev.dateline.standalone.console.Style;
import dev.dateline.standalone.lines.NewsLines;
import dev.dateline.standalone.live.Ticker;
import dev.dateline.standalone.logging.LogSetup;
import dev.dateline.standalone.pipeline.Ports;
import dev.dateline.standalone.pipeline.ShutdownHook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline demo}: everything in one process on a sample newsroom. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run everything in one process on a sample newsroom: an embedded Kafka broker, ingest,"
          + " enrich, desk.",
      "Needs no network and no configuration, and leaves nothing behind."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int FAULTS_SHOWN = 5;

  @Option(names = "--once", description = "Stop by itself when the sample is through.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the Kafka broker; 0 takes any free one (default: 9092 if it is free).")
  private @Nullable Integer port;

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      description = "Port of the page; 0 takes any free one (default: 8000 if it is free).")
  private @Nullable Integer deskPort;

  @Option(
      names = "--time-limit",
      paramLabel = "DURATION",
      defaultValue = "2m",
      description = "With --once, how long the sample may take (default: ${DEFAULT-VALUE}).")
  private Duration timeLimit = Duration.ofMinutes(2);

  @Mixin private TaggingOptions tagging = new TaggingOptions();

  @Override
  public Integer call() {
    int kafka = Ports.choose("--port", port, 9092);
    int desk = Ports.choose("--desk-port", deskPort, 8000);
    TemporaryFolder folder = TemporaryFolder.create();
    Path log = folder.path().resolve("dateline.log");
    LogSetup.file(log);
    BrokerExit.explain(log);
    try {
      play(folder, kafka, desk);
    } catch (ClosedOutputException e) {
      // who read the output has seen enough
    } catch (FailedException e) {
      throw new FailedException(e.getMessage() + "; the log is " + log, e);
    }
    // Only now: a broker that loses its folder ends the process.
    folder.delete();
    return 0;
  }

  private void play(TemporaryFolder folder, int kafka, int desk) {
    try (Output out = Output.standard();
        Demo demo = Demo.open(folder.path(), kafka, desk, tagging.settings(), Clock.systemUTC());
        ShutdownHook hook = ShutdownHook.of(() -> stop(demo, folder))) {
      run(demo, out);
    }
  }

  private void run(Demo demo, Output out) {
    Style style = Style.ofTerminal();
    Instant deadline = Clock.systemUTC().instant().plus(timeLimit);
    say(
        out,
        style.dim(
            "A newsroom of "
                + demo.newsroom().outlets()
                + " fictional outlets opens, a Kafka broker starts …"));
    URI page = demo.start();
    Ticker ticker =
        new Ticker(
            new NewsLines(style, ZoneId.systemDefault()),
            Clock.systemUTC(),
            line -> say(out, line));
    boolean through =
        demo.follow(ticker, () -> !once || Clock.systemUTC().instant().isBefore(deadline));
    if (!through) {
      throw new FailedException(
          "the sample is not through after " + timeLimit.toSeconds() + " s: " + demo.progress());
    }
    List<String> faults = demo.faults();
    if (!faults.isEmpty()) {
      faults.stream().limit(FAULTS_SHOWN).forEach(fault -> say(out, style.red(fault)));
      if (once) {
        throw new FailedException(
            "the sample is through, but not all is right: " + faults.getFirst());
      }
    }
    if (!once) {
      next(demo, page, style).forEach(line -> say(out, line));
    }
    say(out, demo.summary());
    while (!once) {
      demo.show(ticker);
    }
  }

  private static List<String> next(Demo demo, URI page, Style style) {
    String bootstrap = demo.pipeline().kafka().bootstrapServers();
    return List.of(
        "",
        style.bold("The sample is through; everything goes on running. Ctrl-C ends it. Next:"),
        "  the page         " + page,
        "  follow a topic   ./dateline tail --bootstrap-server " + bootstrap + " --from-beginning",
        "  your consumer    bootstrap server " + bootstrap + ", topic news.articles",
        "  your own feeds   ./dateline up --feeds your-feeds.opml",
        "");
  }

  private static void stop(Demo demo, TemporaryFolder folder) {
    demo.pipeline().close();
    folder.delete();
  }

  private static void say(Output out, String line) {
    out.line(line);
    out.flush();
  }
}
