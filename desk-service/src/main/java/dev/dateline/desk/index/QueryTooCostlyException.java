package dev.dateline.desk.index;

/** A query took longer than it may. */
public final class QueryTooCostlyException extends RuntimeException {
  QueryTooCostlyException(long millis) {
    super("The query took longer than " + millis + " ms; make it narrower.");
  }
}
