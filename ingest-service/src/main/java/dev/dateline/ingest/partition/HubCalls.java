package dev.dateline.ingest.partition;

import dev.dateline.ingest.websub.HubCall;
import org.jspecify.annotations.Nullable;

/**
 * What hubs said of a partition's feeds and is not dealt with yet, bounded; guarded by the roster.
 */
final class HubCalls {
  /** Of one feed's hub at once. */
  private static final int MOST = 8;

  private static final long MOST_BYTES = 64L << 20;

  private long bytes;

  /** Whether one more may wait. */
  boolean hasRoom(Member member, HubCall call) {
    return member.calls.size() < MOST && bytes + call.size() <= MOST_BYTES;
  }

  void add(Member member, HubCall call) {
    member.calls.add(call);
    bytes += call.size();
  }

  /** The oldest; {@code null} if there is none. */
  @Nullable HubCall poll(Member member) {
    HubCall call = member.calls.poll();
    bytes -= call == null ? 0 : call.size();
    return call;
  }

  void forget(Member member) {
    member.calls.forEach(call -> bytes -= call.size());
    member.calls.clear();
  }
}
