package dev.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.runtime.KafkaOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DeskServiceTest {
  @TempDir Path dir;

  @Test
  void servesButIsNotReadyWhileTheBrokerIsSilent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        HttpClient client = HttpClient.newHttpClient();
        DeskService desk = service(silent.getLocalPort())) {
      desk.start();

      HttpRequest request = HttpRequest.newBuilder(desk.address()).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      assertThat(desk.live()).isTrue();
      assertThat(desk.ready()).isFalse();
      assertThat(desk.detail()).contains("reading the topics");
    }
  }

  @Test
  void endsWhenClosed() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      DeskService desk = service(silent.getLocalPort());
      desk.start();
      desk.close();

      desk.awaitEnd();
      assertThat(desk.ready()).isFalse();
    }
  }

  @Test
  void mayBeClosedWithoutBeingStarted() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      service(silent.getLocalPort()).close();
    }
  }

  private DeskService service(int broker) {
    return new DeskService(
        DeskSettings.in(dir.resolve("index")),
        KafkaOptions.at("127.0.0.1:" + broker, "t."),
        new SimpleMeterRegistry());
  }
}
