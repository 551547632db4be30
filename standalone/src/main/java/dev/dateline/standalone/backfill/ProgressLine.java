package dev.dateline.standalone.backfill;

import dev.dateline.ingest.backfill.Backfill;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line on a terminal that says how far a file is. Silent elsewhere. */
final class ProgressLine implements Backfill.Progress, AutoCloseable {
  private static final long EVERY = Duration.ofMillis(250).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private long last = System.nanoTime() - EVERY;

  ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static ProgressLine standard() {
    return new ProgressLine(System.err, System.console() != null && System.console().isTerminal());
  }

  @Override
  public void at(String file, long position, long size) {
    long now = System.nanoTime();
    if (!terminal || (now - last < EVERY && position < size)) {
      return;
    }
    last = now;
    double mebi = 1 << 20;
    out.printf(
        Locale.ROOT,
        "%s%s  %d %%  %.1f of %.1f MiB",
        CLEAR,
        file,
        size == 0 ? 100 : position * 100 / size,
        position / mebi,
        size / mebi);
    out.flush();
  }

  @Override
  public void close() {
    if (terminal) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
