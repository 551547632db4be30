package dev.dateline.ingest.partition;

import dev.dateline.ingest.poll.Silence;
import java.time.Instant;

/** How many members fail, and how many are silent; kept up member by member. Not thread-safe. */
final class HealthCount {
  private int failing;
  private int silent;

  /** Counts a member as it is now. */
  void update(Member member, Instant now) {
    drop(member);
    member.failing = member.memory.health().errors() > 0;
    member.silent = Silence.of(member.memory.rhythm(), now) != null;
    failing += member.failing ? 1 : 0;
    silent += member.silent ? 1 : 0;
  }

  /** Counts a member no longer. */
  void drop(Member member) {
    failing -= member.failing ? 1 : 0;
    silent -= member.silent ? 1 : 0;
    member.failing = false;
    member.silent = false;
  }

  int failing() {
    return failing;
  }

  int silent() {
    return silent;
  }
}
