package dev.dateline.ingest.poll;

import dev.dateline.ingest.fetch.FetchRequest.Admission.Answer;

/** Where it is said that a poll is made, and where its articles and state go. */
public interface Publisher {
  /**
   * Says that the feed is about to be asked, and returns once that is certain, or that it cannot be
   * said yet, or that it must not be asked, because it is no longer this instance's to poll.
   */
  default Answer announce() throws InterruptedException {
    return Answer.NOW;
  }

  /**
   * Publishes as a whole, and returns once that is certain.
   *
   * @return false if it was not published, because the feed is no longer this instance's to poll:
   *     the poll must end
   */
  boolean publish(Publication publication) throws InterruptedException;
}
