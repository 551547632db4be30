package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.enrich.state.Stores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no fault of an article ends the task: passed over, it would lose articles. */
class OwnFailuresTest {
  private static final String ECHO = "https://echo.example/news/lock-closed";
  private static final String TIMES = "https://times.example/2026/03/canal-halted";
  private static final byte[] KEY = "id".getBytes(StandardCharsets.UTF_8);
  private static final byte[] GARBAGE = {99, 1, 2, 3};

  @TempDir Path stateDir;
  private Flow flow;

  @BeforeEach
  void start() {
    flow = new Flow(stateDir);
  }

  @AfterEach
  void stop() {
    flow.close();
  }

  @Test
  void stateOfTheIndexThatCannotBeReadMakesNoArticleNew() {
    flow.page(ECHO, Stories.page("The Echo", "Lock closed", Stories.HARBOUR));
    garble(flow.index(Stores.SKETCHES));

    assertThatExceptionOfType(KafkaException.class)
        .isThrownBy(() -> flow.page(TIMES, Stories.page("Times", "Halt", Stories.HARBOUR)))
        .withRootCauseInstanceOf(RuntimeException.class)
        .satisfies(
            e -> assertThat(causes(e)).hasAtLeastOneElementOfType(SerializationException.class));
    assertThat(flow.articles.readValuesToList()).hasSize(1);
    assertThat(flow.deadLetters.isEmpty()).isTrue();
    assertThat(failures()).isEqualTo(1);
  }

  @Test
  void stateOfTheLedgerThatCannotBeReadMakesNoDeadLetter() {
    flow.page(ECHO, Stories.page("The Echo", "Lock closed", Stories.HARBOUR));
    garble(flow.index(Stores.IDENTITIES));

    assertThatExceptionOfType(KafkaException.class)
        .isThrownBy(() -> flow.page(ECHO, Stories.page("The Echo", "Halt", Stories.ORCHESTRA)));
    assertThat(flow.deadLetters.isEmpty()).isTrue();
    assertThat(failures()).isEqualTo(1);
  }

  @Test
  void aSketchOrADecisionThatCannotBeReadIsNotPassedOver() {
    for (String topic : List.of("dedupe-index", "decisions")) {
      assertThatExceptionOfType(KafkaException.class)
          .as(topic)
          .isThrownBy(() -> flow.internal(topic).pipeInput(KEY, GARBAGE, Flow.START));
    }
    assertThat(flow.deadLetters.isEmpty()).isTrue();
    assertThat(failures()).isEqualTo(2);
  }

  private double failures() {
    return flow.registry.get("dateline.enrich.internal.failures").counter().count();
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      causes.add(t);
    }
    return causes;
  }

  private static void garble(WindowStore<Bytes, byte[]> store) {
    List<Windowed<Bytes>> keys = new ArrayList<>();
    try (KeyValueIterator<Windowed<Bytes>, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<Windowed<Bytes>, byte[]> entry = all.next();
        keys.add(entry.key);
      }
    }
    keys.forEach(key -> store.put(key.key(), GARBAGE, key.window().start()));
  }
}
