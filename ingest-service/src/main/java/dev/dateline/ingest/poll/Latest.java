package dev.dateline.ingest.poll;

import dev.dateline.ingest.fetch.FetchRequest.Admission.Answer;

/** Passes publications on, and keeps in mind what the last one said of the feed. */
final class Latest implements Publisher {
  private final Publisher publisher;
  private FeedMemory memory;

  Latest(Publisher publisher, FeedMemory before) {
    this.publisher = publisher;
    memory = before;
  }

  @Override
  public Answer announce() throws InterruptedException {
    return publisher.announce();
  }

  @Override
  public boolean publish(Publication publication) throws InterruptedException {
    if (!publisher.publish(publication)) {
      return false;
    }
    memory = publication.memory().asKept();
    return true;
  }

  /** The feed's state as last published. */
  FeedMemory memory() {
    return memory;
  }
}
