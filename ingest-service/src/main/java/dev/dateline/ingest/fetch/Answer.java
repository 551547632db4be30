package dev.dateline.ingest.fetch;

/** What one hop brought. */
sealed interface Answer {
  record Final(FetchResult result) implements Answer {}

  /**
   * @param permanent whether it was 301 or 308
   */
  record Redirect(Target next, boolean permanent) implements Answer {}
}
