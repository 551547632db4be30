package dev.dateline.ingest.poll;

import static dev.dateline.ingest.poll.SharedPages.Claim.OURS;
import static dev.dateline.ingest.poll.SharedPages.Claim.PUBLISHED;
import static dev.dateline.ingest.poll.SharedPages.Claim.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPagesTest {
  private static final long PAGE = 7;
  private static final long ONE = 1;
  private static final long OTHER = 2;

  private final SetClock clock = new SetClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final SharedPages pages = new SharedPages(clock);

  @Test
  void aPageIsOneFeedsUntilItIsReleased() {
    assertThat(pages.claim(PAGE, ONE)).isEqualTo(OURS);
    assertThat(pages.claim(PAGE, OTHER)).isEqualTo(UNDER_WAY);

    pages.release(List.of(PAGE), ONE);

    assertThat(pages.claim(PAGE, OTHER)).isEqualTo(OURS);
  }

  @Test
  void nobodyReleasesWhatIsAnothers() {
    pages.claim(PAGE, ONE);

    pages.release(List.of(PAGE), OTHER);

    assertThat(pages.claim(PAGE, OTHER)).isEqualTo(UNDER_WAY);
  }

  @Test
  void whatOneFeedHasPublishedNoOtherNeedsForSomeHours() {
    pages.claim(PAGE, ONE);
    pages.published(List.of(PAGE), ONE);
    assertThat(pages.claim(PAGE, OTHER)).isEqualTo(PUBLISHED);

    clock.pass(Duration.ofHours(7));

    assertThat(pages.claim(PAGE, OTHER)).isEqualTo(OURS);
  }

  @Test
  void theFeedThatPublishedAPageMayFetchItAnew() {
    pages.claim(PAGE, ONE);
    pages.published(List.of(PAGE), ONE);

    assertThat(pages.claim(PAGE, ONE)).isEqualTo(OURS);
  }
}
