package dev.dateline.standalone.newsroom;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The open newsroom: its outlets over HTTP. */
public final class Newsroom implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor;
  private final Addresses addresses;
  private final List<Outlet> outlets;

  private Newsroom(
      HttpServer server, ExecutorService executor, Addresses addresses, List<Outlet> outlets) {
    this.server = server;
    this.executor = executor;
    this.addresses = addresses;
    this.outlets = outlets;
  }

  /**
   * Opens it. The stories are a few minutes to a day old at that moment.
   *
   * @param address where to listen; port 0 takes any free one
   * @param base what the addresses of feeds and pages start with; {@code null} for the listening
   *     address
   * @param revisionDelay how long after its first reading a story is revised
   * @throws FailedException if the port is taken
   */
  public static Newsroom open(
      InetSocketAddress address, @Nullable String base, Duration revisionDelay, Clock clock) {
    HttpServer server;
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new FailedException(
          "cannot listen on port " + address.getPort() + " for the newsroom: " + e.getMessage(), e);
    }
    InetSocketAddress listening = server.getAddress();
    Addresses addresses =
        new Addresses(
            base == null
                ? "http://" + listening.getHostString() + ":" + listening.getPort()
                : base);
    List<Outlet> outlets = Outlets.read(clock.instant());
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(executor);
    server.createContext(
        "/", new NewsroomHandler(outlets, addresses, new Edition(clock, revisionDelay), clock));
    server.start();
    return new Newsroom(server, executor, addresses, outlets);
  }

  /** The addresses of all its feeds, the broken one included. */
  public List<String> feeds() {
    return List.copyOf(titles().keySet());
  }

  /** What its feeds are called, by their addresses. */
  public SequencedMap<String, String> titles() {
    SequencedMap<String, String> titles = new LinkedHashMap<>();
    for (Outlet outlet : outlets) {
      titles.put(addresses.feed(outlet), outlet.name());
      if (outlet.top() > 0) {
        titles.put(addresses.topFeed(outlet), outlet.name() + ": top stories");
      }
    }
    return titles;
  }

  /** The feeds that are none. */
  public List<String> brokenFeeds() {
    return outlets.stream()
        .filter(outlet -> outlet.feed() == Outlet.FeedForm.HTML)
        .map(addresses::feed)
        .toList();
  }

  /** How many outlets it houses. */
  public int outlets() {
    return outlets.size();
  }

  /** Its address. */
  public String base() {
    return addresses.base();
  }

  /** What a pipeline must make of it. */
  public Expectation expectation() {
    return Expectation.of(outlets, addresses);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
