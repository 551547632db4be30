package dev.dateline.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The floor: the HTTP client alone, which asks for a feed conditionally, reads the answer and asks
 * for the pages of one or two entries where there is one. It parses, keeps and publishes nothing.
 */
final class BareLoop {
  private static final int TICKS_A_SECOND = 20;
  private final CloseableHttpClient client =
      HttpClientBuilder.create()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnTotal(400)
                  .setMaxConnPerRoute(2)
                  .build())
          .disableRedirectHandling()
          .disableAutomaticRetries()
          .disableCookieManagement()
          .build();

  private final int port;
  private final int feeds;

  private BareLoop(int port, int feeds) {
    this.port = port;
    this.feeds = feeds;
  }

  /** Port, feeds, polls a second; ends when its input does. */
  public static void main(String[] arguments) throws IOException {
    BareLoop loop = new BareLoop(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    int perTick = Integer.parseInt(arguments[2]) / TICKS_A_SECOND;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      clock.scheduleAtFixedRate(
          () -> {
            for (int i = 0; i < perTick; i++) {
              threads.execute(loop::poll);
            }
          },
          0,
          1000 / TICKS_A_SECOND,
          TimeUnit.MILLISECONDS);
      int ended = System.in.read();
      System.exit(ended < 0 ? 0 : 1);
    }
  }

  private void poll() {
    int feed = ThreadLocalRandom.current().nextInt(feeds);
    try {
      if (get(Press.feed(port, feed), true) == 200) {
        int pages = ThreadLocalRandom.current().nextInt(100) < 67 ? 2 : 1;
        for (int i = 0; i < pages; i++) {
          int status = get(Press.page(port, feed, i), false);
          if (status != 200) {
            throw new IOException("the page answered " + status);
          }
        }
      }
    } catch (IOException e) {
      System.err.println("bare loop: " + e);
    }
  }

  private int get(String url, boolean conditional) throws IOException {
    HttpGet get = new HttpGet(url);
    if (conditional) {
      get.setHeader("If-None-Match", "\"0\"");
    }
    return client.execute(
        get,
        response -> {
          EntityUtils.consume(response.getEntity());
          return response.getCode();
        });
  }
}
