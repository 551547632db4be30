package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedState.Address;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final String OLD = "https://old.example/feed";
  private static final String NEW = "https://new.example/feed";
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void aRedirectIsAdoptedAfterTheSameAnswerSeveralTimesOverDays() {
    Address address = null;
    for (int poll = 0; poll < 48; poll++) {
      address = Moves.afterSuccess(address, OLD, NEW, true, NOON.plus(Duration.ofHours(poll)));
      assertThat(address.adopted()).as("hour %d", poll).isNull();
    }

    address = Moves.afterSuccess(address, OLD, NEW, true, NOON.plus(Duration.ofHours(48)));

    assertThat(address).isEqualTo(new Address(NEW, null, 0, null));
  }

  @Test
  void daysAloneAreNotEnough() {
    Address once = Moves.afterSuccess(null, OLD, NEW, true, NOON);

    assertThat(Moves.afterSuccess(once, OLD, NEW, true, NOON.plus(Duration.ofDays(9))))
        .isEqualTo(new Address(null, NEW, 2, NOON));
  }

  @Test
  void anotherAnswerBetweenStartsTheCountAnew() {
    Address counted = new Address(null, NEW, 9, NOON);
    Instant later = NOON.plus(Duration.ofDays(5));

    assertThat(Moves.afterSuccess(counted, OLD, null, true, later)).isNull();
    assertThat(Moves.afterSuccess(counted, OLD, "https://third.example/", true, later))
        .isEqualTo(new Address(null, "https://third.example/", 1, later));
    assertThat(Moves.afterSuccess(counted, OLD, NEW, false, later)).isNull();
  }

  @Test
  void aRedirectFromSecureToPlainIsNeverAdopted() {
    assertThat(Moves.afterSuccess(null, OLD, "http://old.example/feed", true, NOON)).isNull();
  }

  @Test
  void anAdoptedAddressMayMoveOnAndGivesWayWhenItFails() {
    Address adopted = new Address(NEW, null, 0, null);
    String third = "https://third.example/feed";

    assertThat(Moves.afterSuccess(adopted, NEW, null, true, NOON)).isEqualTo(adopted);
    assertThat(Moves.afterSuccess(adopted, NEW, third, true, NOON))
        .isEqualTo(new Address(NEW, third, 1, NOON));
    assertThat(Moves.afterFailure(adopted, 2)).isEqualTo(adopted);
    @Nullable Address doubted = Moves.afterFailure(adopted, 3);
    assertThat(doubted).isNull();
  }
}
