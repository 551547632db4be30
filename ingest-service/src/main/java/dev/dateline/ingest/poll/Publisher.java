package dev.dateline.ingest.poll;

/** Where a poll's articles and state go. */
public interface Publisher {
  /**
   * Publishes as a whole, and returns once that is certain.
   *
   * @return false if it was not published, because the feed is no longer this instance's to poll:
   *     the poll must end
   */
  boolean publish(Publication publication) throws InterruptedException;
}
