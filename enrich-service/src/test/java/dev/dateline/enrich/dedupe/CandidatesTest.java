package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidatesTest {

  @Test
  void ofAnArticlePostedOnSeveralDaysTheNewestCountsInWhateverOrderTheyAreMet() {
    Candidates candidates = new Candidates();
    candidates.add(posted(5), 0);
    candidates.add(posted(7), 0);
    candidates.add(posted(6), 0);

    assertThat(candidates.best(1, 10)).containsExactly(new Candidates.Candidate(42, 7, 3, 3.0));
  }

  private static AnchorEntry posted(int day) {
    return AnchorEntry.of(AnchorEntry.of(null).with(42, 42, day, 0, 10));
  }
}
