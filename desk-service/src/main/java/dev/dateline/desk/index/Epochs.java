package dev.dateline.desk.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The runs of the desk on one index, so that a client's cursor outlives a restart. What a crash
 * made the index forget comes again under other numbers: a client that had seen it is led back to
 * where the next run began.
 */
final class Epochs {
  private static final int KEPT = 50;
  private final List<Epoch> epochs;

  private record Epoch(String name, long start) {}

  private Epochs(List<Epoch> epochs) {
    this.epochs = epochs;
  }

  /**
   * The runs so far and a new one.
   *
   * @param before as {@link #toString()} wrote them; empty for none
   * @param sequence where the new one begins
   */
  static Epochs begin(String before, long sequence) {
    List<Epoch> epochs = new ArrayList<>();
    for (String part : before.isEmpty() ? new String[0] : before.split(" ")) {
      Cursor cursor = Cursor.parse(part).orElseThrow();
      epochs.add(new Epoch(cursor.epoch(), cursor.sequence()));
    }
    epochs.add(new Epoch(UUID.randomUUID().toString().substring(0, 8), sequence));
    return new Epochs(epochs.subList(Math.max(0, epochs.size() - KEPT), epochs.size()));
  }

  /** The present run. */
  String current() {
    return epochs.getLast().name();
  }

  /** From where a client goes on in the present run; empty if its run is not known. */
  OptionalLong resume(Cursor cursor) {
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).name().equals(cursor.epoch())) {
        boolean last = i == epochs.size() - 1;
        return OptionalLong.of(
            last ? cursor.sequence() : Math.min(cursor.sequence(), epochs.get(i + 1).start()));
      }
    }
    return OptionalLong.empty();
  }

  @Override
  public String toString() {
    return String.join(
        " ", epochs.stream().map(e -> new Cursor(e.name(), e.start()).toString()).toList());
  }
}
