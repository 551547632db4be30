package dev.dateline.standalone.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import dev.dateline.standalone.broker.EmbeddedKafka;
import dev.dateline.standalone.broker.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A desk in a process of its own, to be killed. */
final class DeskProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Pattern ADDRESS = Pattern.compile("desk started address=\"([^\"]+)\"");

  private final ServiceProcess process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private DeskProcess(ServiceProcess process) {
    this.process = process;
    this.address = patiently(() -> ADDRESS.matcher(process.log()).find(), this::shownAddress);
  }

  /** Starts a desk on a port that is free and waits until it listens. */
  static DeskProcess start(EmbeddedKafka broker, String prefix, Path data, Path log) {
    ServiceProcess process =
        ServiceProcess.start(
            "dev.dateline.standalone.Dateline",
            List.of(
                "desk",
                "--bootstrap-server=" + broker.bootstrapServers(),
                "--topic-prefix=" + prefix,
                "--data-dir=" + data,
                "--retention=3650d",
                "--health-port=0",
                "--port=0"),
            log);
    try {
      return new DeskProcess(process);
    } catch (RuntimeException | Error e) {
      process.close();
      throw e;
    }
  }

  /** Waits until what the desk says of itself is as wished. */
  JsonNode await(Predicate<JsonNode> wish) {
    JsonNode[] last = {Json.mapper().createObjectNode()};
    return patiently(
        () -> {
          last[0] = Json.mapper().readTree(get("api/status"));
          return wish.test(last[0]);
        },
        () -> last[0]);
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** SIGKILL; returns once it is dead. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    kill();
    client.close();
  }

  private URI shownAddress() {
    Matcher shown = ADDRESS.matcher(process.log());
    if (!shown.find()) {
      throw new AssertionError(process.log());
    }
    return URI.create(shown.group(1));
  }

  private <T> T patiently(Callable<Boolean> condition, Supplier<T> answer) {
    try {
      Awaitility.await("the desk")
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(20))
          .failFast("the desk ended", () -> !process.alive())
          .ignoreExceptions()
          .until(condition);
      return answer.get();
    } catch (RuntimeException e) {
      throw new AssertionError(process.log(), e);
    }
  }
}
