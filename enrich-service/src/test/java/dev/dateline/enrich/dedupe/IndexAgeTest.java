package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexAgeTest {
  private static final int WINDOW = 7;

  private final InMemoryState state = new InMemoryState(WINDOW);

  @Test
  void anIndexIsNewUntilItHoldsEnoughArticles() {
    IndexAge age = new IndexAge(state);

    assertThat(age.newness()).isEqualTo(1);
    hold(age, IndexAge.ENOUGH / 2, 20_000);
    assertThat(age.newness()).isEqualTo(0.5);
    hold(age, IndexAge.ENOUGH, 20_000);
    assertThat(age.newness()).isZero();
  }

  @Test
  void aRestartFindsHowManyWereHeld() {
    hold(new IndexAge(state), 100, 20_000);

    assertThat(new IndexAge(state).newness()).isEqualTo(1 - 100.0 / IndexAge.ENOUGH);
  }

  @Test
  void aRestartLongAfterTheLastChangeFindsAnOldIndex() {
    IndexAge age = new IndexAge(state);
    hold(age, IndexAge.ENOUGH, 20_000);
    for (int day = 1; day <= 3 * WINDOW; day++) {
      hold(age, 1, 20_000 + day);
    }

    assertThat(new IndexAge(state).newness()).isZero();
  }

  private static void hold(IndexAge age, int articles, int day) {
    for (int i = 0; i < articles; i++) {
      age.held(day);
    }
  }
}
