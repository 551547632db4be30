package dev.dateline.ingest.share;

import dev.dateline.contract.SiteNotice;

/** Where an instance tells all of them, itself included, what it does at sites. */
public interface Bulletin {
  /**
   * Tells it, in the order of the calls, and does not wait. It may get lost: whoever relies on an
   * answer goes by time.
   */
  void write(SiteNotice notice);

  /** Waits, some seconds at most, until what was written before can be read or never will be. */
  void flush();
}
