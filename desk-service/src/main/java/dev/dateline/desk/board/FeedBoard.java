package dev.dateline.desk.board;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The feeds that are subscribed to. Safe for use by many threads. */
public final class FeedBoard {
  private final Map<String, FeedSubscription> subscriptions = new ConcurrentSkipListMap<>();
  private final Map<String, FeedState> states = new ConcurrentHashMap<>();

  /**
   * @param subscription {@code null} when it has ended
   */
  public void subscribed(String url, @Nullable FeedSubscription subscription) {
    if (subscription == null) {
      subscriptions.remove(url);
    } else {
      subscriptions.put(url, subscription);
    }
  }

  /**
   * @param state {@code null} when it is forgotten
   */
  public void polled(String url, @Nullable FeedState state) {
    if (state == null) {
      states.remove(url);
    } else {
      states.put(url, lean(state));
    }
  }

  /** All of them, by address. */
  public List<FeedHealth> feeds() {
    return subscriptions.values().stream().map(f -> FeedHealth.of(f, states.get(f.url()))).toList();
  }

  /** Without the fingerprints and entries, which are most of it. */
  private static FeedState lean(FeedState state) {
    return new FeedState(
        state.url(),
        state.validators(),
        state.schedule(),
        state.health(),
        List.of(),
        List.of(),
        state.rhythm(),
        state.wishes(),
        state.address(),
        state.push());
  }
}
