package dev.dateline.runtime;

/**
 * Whether a service is alive and ready; the two differ. A service that is alive but not ready is
 * left alone; one that is not alive is started again.
 */
public interface Health {
  /** Whether the process works at all. */
  boolean live();

  /** Whether it does its work: connected, restored, running. */
  boolean ready();

  /** What it is doing, in a few words, for people. */
  String detail();
}
