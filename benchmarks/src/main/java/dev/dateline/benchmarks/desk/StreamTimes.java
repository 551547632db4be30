package dev.dateline.benchmarks.desk;

import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import dev.dateline.contract.Source;
import dev.dateline.desk.board.FeedBoard;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.http.DeskServer;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.intake.Progress;
import dev.dateline.desk.push.SavedSearches;
import dev.dateline.desk.rules.SavedRules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thousand clients follow queries of their own while articles come in: how long it takes from
 * when an article is put into the index until each client that wants it has it. Clients and desk
 * share the machine. The first articles only warm up the JVM.
 */
final class StreamTimes {
  private static final int CLIENTS = 1_000;
  private static final int QUERIES = 100;
  private static final int WARMING = 100;
  private static final int ARTICLES = 500;
  private static final int A_SECOND = 25;
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{32})\"");

  private final Map<String, Long> put = new ConcurrentHashMap<>();
  private final List<Long> delays = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger dropped = new AtomicInteger();
  private volatile boolean over;
  private final CountDownLatch connected = new CountDownLatch(CLIENTS);
  private final CountDownLatch received = new CountDownLatch(ARTICLES * CLIENTS / QUERIES);

  private StreamTimes() {}

  static void measure(ArticleIndex index, SyntheticNews news, long first) throws Exception {
    new StreamTimes().run(index, news, first);
  }

  private void run(ArticleIndex index, SyntheticNews news, long first) throws Exception {
    Path searches = Files.createTempDirectory("desk-benchmark");
    DeskServer server =
        new DeskServer(
            index,
            new FeedBoard(),
            new SavedSearches(index, searches, false, SavedSearches.PAUSES, Clock.systemUTC()),
            new SavedRules((id, rule) -> {}),
            () -> new Progress(0, 0, true, 0),
            new Figures(Clock.systemUTC()),
            null,
            CLIENTS,
            new SimpleMeterRegistry());
    server.start("127.0.0.1", 0);
    for (int i = 0; i < CLIENTS; i++) {
      int query = i % QUERIES;
      Thread.ofVirtual().start(() -> follow(server.address(), "q=tag:%22marked+" + query + "%22"));
    }
    connected.await();
    var json = Json.mapper();
    long begin = System.nanoTime();
    for (int i = 0; i < WARMING + ARTICLES; i++) {
      Article article = news.article(first + 1 + i, "marked " + i % QUERIES);
      byte[] source = json.writeValueAsBytes(article);
      long due = begin + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      if (i >= WARMING) {
        put.put(article.id(), System.nanoTime());
      }
      index.put(article, source, article.firstSeenAt(), new Source("news.articles", 0, i));
      if (i % 4 == 3) { // at 25 a second, about each 160 ms
        index.refresh();
      }
    }
    index.refresh();
    boolean all = received.await(30, TimeUnit.SECONDS);
    over = true;
    System.out.printf(
        "%d clients, %d dropped, %d articles at %d a second: %,d of %,d deliveries%s%n",
        CLIENTS,
        dropped.get(),
        ARTICLES,
        A_SECOND,
        delays.size(),
        ARTICLES * CLIENTS / QUERIES,
        all ? "" : ", NOT all");
    QueryTimes.print("from index to client", List.copyOf(delays));
    index.live().close();
    server.close();
  }

  private void follow(URI address, String query) {
    try (Socket socket = new Socket(address.getHost(), address.getPort());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/stream?"
                      + query
                      + " HTTP/1.1\r\nHost: "
                      + address.getAuthority()
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("retry:")) {
          connected.countDown();
        } else if (line.startsWith("data: {")) {
          Matcher id = ID.matcher(line);
          Long at = id.find() ? put.get(id.group(1)) : null;
          if (at != null) {
            delays.add(System.nanoTime() - at);
            received.countDown();
          }
        }
      }
    } catch (IOException e) {
      if (!over) {
        throw new UncheckedIOException(e);
      }
    }
    if (!over) {
      dropped.incrementAndGet();
    }
  }
}
