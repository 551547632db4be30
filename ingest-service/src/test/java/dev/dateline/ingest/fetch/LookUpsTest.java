package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookUpsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch nameServer = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void answerAll() {
    nameServer.countDown();
  }

  @Test
  void manyNamesWithoutAnswerKeepNoOtherWaiting() throws Exception {
    try (LookUps names = new LookUps(PATIENCE, this::answer)) {
      for (int i = 0; i < 100; i++) {
        String dead = "dead" + i + ".example";
        Thread.ofVirtual().start(() -> ask(names, dead, new CompletableFuture<>()));
      }
      await().atMost(PATIENCE).until(() -> asked.get() == 100);

      assertThat(names.addresses("sound.example")).hasSize(1);
    }
  }

  @Test
  void oneNameIsLookedUpOnceAtATime() throws Exception {
    try (LookUps names = new LookUps(PATIENCE, this::answer)) {
      List<CompletableFuture<InetAddress[]>> answers = new ArrayList<>();
      List<Thread> askers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        answers.add(answer);
        askers.add(Thread.ofVirtual().start(() -> ask(names, "dead.example", answer)));
      }
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  asked.get() > 0
                      && askers.stream().allMatch(a -> a.getState() == Thread.State.TIMED_WAITING));

      assertThat(asked).hasValue(1);
      nameServer.countDown();
      assertThat(answers).allSatisfy(a -> assertThat(a.get()).hasSize(1));
    }
  }

  @Test
  void aNameThatIsLateIsNotWaitedForAgain() {
    try (LookUps names = new LookUps(Duration.ofMillis(20), this::answer)) {
      for (int i = 0; i < 5; i++) {
        assertThatExceptionOfType(UnknownHostException.class)
            .isThrownBy(() -> names.addresses("dead.example"))
            .withMessageContaining("dead.example");
      }

      assertThat(asked.get()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aNameThatDoesNotExistIsAskedForAgainLater() throws Exception {
    try (LookUps names = new LookUps(PATIENCE, this::answer)) {
      assertThatExceptionOfType(UnknownHostException.class)
          .isThrownBy(() -> names.addresses("none.example"))
          .withMessage("no address for none.example");
      await().atMost(PATIENCE).until(() -> asksAnew(names));
    }
  }

  private boolean asksAnew(LookUps names) {
    int before = asked.get();
    try {
      names.addresses("none.example");
    } catch (UnknownHostException e) {
      return asked.get() > before;
    }
    return false;
  }

  private static void ask(LookUps names, String host, CompletableFuture<InetAddress[]> answer) {
    try {
      answer.complete(names.addresses(host));
    } catch (UnknownHostException e) {
      answer.completeExceptionally(e);
    }
  }

  private InetAddress[] answer(String host) throws UnknownHostException {
    asked.incrementAndGet();
    if (host.startsWith("dead")) {
      try {
        nameServer.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (host.startsWith("none")) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.ofLiteral("203.0.113.7")};
  }
}
