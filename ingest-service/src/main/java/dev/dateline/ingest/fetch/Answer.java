package dev.dateline.ingest.fetch;

/** What one hop brought. */
sealed interface Answer {
  record Final(FetchResult result) implements Answer {}

  record Redirect(Target next) implements Answer {}
}
