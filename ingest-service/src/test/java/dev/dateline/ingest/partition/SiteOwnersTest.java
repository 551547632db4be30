package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.subscription.FeedPartitioner;
import org.junit.jupiter.api.Test;

class SiteOwnersTest {
  private static final int PARTITIONS = 6;
  private static final int OWN =
      FeedPartitioner.partition("https://www.harbour.com/rss", PARTITIONS);

  private final SiteOwners owners = new SiteOwners(PARTITIONS);

  @Test
  void anInstanceAloneHasEverySiteToItself() {
    assertThat(owners.among("harbour.com")).isOne();
  }

  @Test
  void amongSeveralASiteBelongsToWhoPollsItsFeeds() {
    owners.shareWith(3);
    assertThat(owners.among("harbour.com")).isEqualTo(3);

    owners.hold(OWN);
    assertThat(owners.among("harbour.com")).isOne();

    owners.release(OWN);
    assertThat(owners.among("harbour.com")).isEqualTo(3);
  }

  @Test
  void aGroupThatIsNotKnownYetIsTakenForOneMember() {
    owners.shareWith(0);

    assertThat(owners.among("harbour.com")).isOne();
  }
}
