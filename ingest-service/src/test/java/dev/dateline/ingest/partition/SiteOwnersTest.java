package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.subscription.FeedPartitioner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteOwnersTest {
  private static final int PARTITIONS = 6;
  private static final int OWN =
      FeedPartitioner.partition("https://www.harbour.com/rss", PARTITIONS);

  private final SiteOwners owners = new SiteOwners(PARTITIONS, Visits.UNHEARD);

  @Test
  void whoHoldsAllPartitionsIsAloneHoweverManyWait() {
    IntStream.range(0, PARTITIONS).forEach(owners::hold);
    owners.shareWith(3);

    assertThat(owners.among("harbour.com")).isOne();
  }

  @Test
  void whoPollsASitesFeedsHasHalfOfItsRateAndTheOthersShareTheOther() {
    owners.shareWith(3);
    assertThat(owners.among("harbour.com")).isEqualTo(4);

    owners.hold(OWN);
    assertThat(owners.among("harbour.com")).isEqualTo(2);

    owners.release(OWN);
    assertThat(owners.among("harbour.com")).isEqualTo(4);
  }

  @Test
  void aGroupThatIsNotCountedYetHasAnotherMember() {
    owners.shareWith(0);

    assertThat(owners.among("harbour.com")).isEqualTo(2);
  }
}
