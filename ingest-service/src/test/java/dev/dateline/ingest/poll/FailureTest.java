package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void pagesAreAskedForAtFewerAndFewerOfTheFirstFailuresAndAtAllThatAreADayApart() {
    assertThat(IntStream.rangeClosed(1, 20).filter(Failure::isTimeForPages))
        .containsExactly(1, 2, 4, 8, 16, 17, 18, 19, 20);
  }
}
