package dev.dateline.desk.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events counted by minute over the last hour. */
final class Minutes {
  static final int KEPT = 60;

  private final long[] minutes = new long[KEPT];
  private final long[] counts = new long[KEPT];

  synchronized void add(Instant at) {
    long minute = minute(at);
    int slot = (int) Math.floorMod(minute, (long) KEPT);
    if (minutes[slot] < minute) {
      minutes[slot] = minute;
      counts[slot] = 0;
    }
    if (minutes[slot] == minute) {
      counts[slot]++;
    }
  }

  synchronized List<Long> until(Instant now) {
    List<Long> all = new ArrayList<>();
    for (long minute = minute(now) - KEPT + 1; minute <= minute(now); minute++) {
      int slot = (int) Math.floorMod(minute, (long) KEPT);
      all.add(minutes[slot] == minute ? counts[slot] : 0);
    }
    return all;
  }

  /** The first minute that is counted. */
  static Instant first(Instant now) {
    return Instant.ofEpochSecond((minute(now) - KEPT + 1) * 60);
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 60L);
  }
}
