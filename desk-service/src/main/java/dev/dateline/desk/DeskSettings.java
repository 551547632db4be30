package dev.dateline.desk;

import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.UsageException;

/**
 * How the desk serves.
 *
 * @param host address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param articles how many of the latest articles it holds, at least 1
 * @param text how many bytes of their text it holds at most
 * @param streams how many clients may follow the wire at once, at least 1
 */
public record DeskSettings(String host, int port, int articles, ByteSize text, int streams) {
  /** Loopback, port 8000, 2,000 articles or 64 MiB of text, 500 live clients. */
  public static final DeskSettings DEFAULTS =
      new DeskSettings("127.0.0.1", 8000, 2_000, new ByteSize(64L << 20), 500);

  /**
   * @throws UsageException if a value is out of range
   */
  public DeskSettings {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port must be 0 to 65535, not " + port);
    }
    if (articles < 1) {
      throw new UsageException("--articles must be at least 1, not " + articles);
    }
    if (streams < 1) {
      throw new UsageException("--streams must be at least 1, not " + streams);
    }
  }

  /** The same elsewhere. */
  public DeskSettings at(String host, int port) {
    return new DeskSettings(host, port, articles, text, streams);
  }
}
