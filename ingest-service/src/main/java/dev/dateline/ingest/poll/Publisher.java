package dev.dateline.ingest.poll;

/** Where it is said that a poll is made, and where its articles and state go. */
public interface Publisher {
  /**
   * Says that the feed is about to be asked, and returns once that is certain.
   *
   * @return false if it must not be asked, because it is no longer this instance's to poll
   */
  default boolean announce() throws InterruptedException {
    return true;
  }

  /**
   * Publishes as a whole, and returns once that is certain.
   *
   * @return false if it was not published, because the feed is no longer this instance's to poll:
   *     the poll must end
   */
  boolean publish(Publication publication) throws InterruptedException;
}
