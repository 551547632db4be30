package dev.dateline.ingest.partition;

import dev.dateline.ingest.websub.HubCall;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What hubs said of a partition's feeds and is not dealt with yet, bounded; guarded by the roster.
 */
final class HubCalls {
  /** Of one feed's hub at once. */
  private static final int MOST = 8;

  private static final long MOST_BYTES = 64L << 20;

  /** Of few members at a time. */
  private final Map<Member, Queue<HubCall>> waiting = new HashMap<>();

  private long bytes;

  /** Whether any of the member's waits. */
  boolean hasAny(Member member) {
    return waiting.containsKey(member);
  }

  /** Whether one more may wait. */
  boolean hasRoom(Member member, HubCall call) {
    Queue<HubCall> calls = waiting.get(member);
    return (calls == null || calls.size() < MOST) && bytes + call.size() <= MOST_BYTES;
  }

  void add(Member member, HubCall call) {
    waiting.computeIfAbsent(member, m -> new ArrayDeque<>()).add(call);
    bytes += call.size();
  }

  /** The oldest; {@code null} if there is none. */
  @Nullable HubCall poll(Member member) {
    Queue<HubCall> calls = waiting.get(member);
    if (calls == null) {
      return null;
    }
    HubCall call = calls.remove(); // none is empty
    bytes -= call.size();
    if (calls.isEmpty()) {
      waiting.remove(member);
    }
    return call;
  }

  void forget(Member member) {
    Queue<HubCall> calls = waiting.remove(member);
    if (calls != null) {
      calls.forEach(call -> bytes -= call.size());
    }
  }
}
