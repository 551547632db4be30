package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.desk.TestDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many clients follow, each its own query, and each gets all that it wants and nothing else. */
@Timeout(120)
class ManyClientsTest {
  private static final int CLIENTS = 150;
  private static final int QUERIES = 10;
  private static final int ARTICLES = 40;
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{32})\"");

  private final CountDownLatch connected = new CountDownLatch(CLIENTS);

  @Test
  void eachGetsWhatItsQueryWants() throws Exception {
    try (TestDesk desk = new TestDesk(CLIENTS).start()) {
      List<Set<String>> heard = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Set<String> mine = ConcurrentHashMap.newKeySet();
        heard.add(mine);
        String query = "/api/stream?q=tag:x:" + i % QUERIES + "+NOT+lang:de";
        Thread.ofVirtual().start(() -> follow(desk.address(), query, mine));
      }
      connected.await();

      for (int i = 1; i <= ARTICLES; i++) {
        String language = i % 4 == 0 ? "de" : "en";
        String tag = "x:" + i % QUERIES;
        desk.put(article(i).in(language).tagged(tag, tag).build(), NOON.plusSeconds(i));
      }

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                for (int i = 0; i < CLIENTS; i++) {
                  assertThat(new TreeSet<>(heard.get(i))).isEqualTo(wanted(i % QUERIES));
                }
              });
    }
  }

  private static Set<String> wanted(int query) {
    Set<String> wanted = new TreeSet<>();
    IntStream.rangeClosed(1, ARTICLES)
        .filter(i -> i % QUERIES == query && i % 4 != 0)
        .forEach(i -> wanted.add(id(i)));
    return wanted;
  }

  private void follow(URI address, String path, Set<String> heard) {
    try (Socket socket = new Socket(address.getHost(), address.getPort());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("retry:")) {
          connected.countDown();
        }
        Matcher id = ID.matcher(line);
        if (line.startsWith("data:") && id.find()) {
          heard.add(id.group(1));
        }
      }
    } catch (IOException e) {
      // the desk has closed
    }
  }
}
