package dev.dateline.ingest.fetch;

import dev.dateline.contract.RawArticle;

/** What became of the page of an entry. */
public sealed interface PageResult {
  /** The page, decoded. */
  record Fetched(RawArticle.Page page) implements PageResult {}

  /**
   * No page.
   *
   * @param error the class of failure
   * @param message one line for people
   */
  record Failed(FetchError error, String message) implements PageResult {}
}
