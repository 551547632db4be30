package dev.dateline.standalone.newsroom;

import dev.dateline.runtime.UsageException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline newsroom}: the sample newsroom by itself, for the compose demo and for tests. */
@Command(
    name = "newsroom",
    mixinStandardHelpOptions = true,
    description = {
      "Open the sample newsroom: fictional outlets with feeds and pages, to try pipelines on.",
      "Its feeds are listed at /feeds.opml."
    })
public final class NewsroomCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port = 8090;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "What the addresses of feeds and pages start with (default: the listening address).")
  private @Nullable String base;

  @Option(
      names = "--revision-delay",
      paramLabel = "DURATION",
      defaultValue = "5s",
      description =
          "How long after its first reading a story is revised, as 5s or 2m (default: ${DEFAULT-VALUE}).")
  private Duration revisionDelay = Duration.ofSeconds(5);

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port must be 0 to 65535, not " + port);
    }
    String address = base == null ? null : base.replaceAll("/+$", "");
    try (Newsroom newsroom =
        Newsroom.open(
            new InetSocketAddress(host, port), address, revisionDelay, Clock.systemUTC())) {
      System.out.println(
          "newsroom: " + newsroom.outlets() + " outlets at " + newsroom.base() + "/");
      System.out.println("newsroom: list of feeds at " + newsroom.base() + "/feeds.opml");
      new CountDownLatch(1).await(); // until the process is told to stop
      return 0;
    }
  }
}
