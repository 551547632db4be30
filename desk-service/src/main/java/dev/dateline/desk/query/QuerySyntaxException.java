package dev.dateline.desk.query;

/** What is wrong with a query, and where. */
public final class QuerySyntaxException extends RuntimeException {
  private final int position;

  /**
   * @param position UTF-16 units before the place, from 0
   */
  QuerySyntaxException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** UTF-16 units before the place where it goes wrong, from 0. */
  public int position() {
    return position;
  }
}
