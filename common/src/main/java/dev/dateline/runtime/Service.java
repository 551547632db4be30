package dev.dateline.runtime;

/**
 * A long-running part of Dateline, alone in its process or beside the others in one. It is started
 * once; closing it stops it gracefully and waits until it has stopped.
 */
public interface Service extends Health, AutoCloseable {
  /** Begins the work and returns at once. */
  void start();

  /** Blocks until the service has ended, by {@link #close()} or by a failure of its own. */
  void awaitEnd() throws InterruptedException;

  @Override
  void close();
}
