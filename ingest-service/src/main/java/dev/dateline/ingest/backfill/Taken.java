package dev.dateline.ingest.backfill;

import dev.dateline.contract.RawArticle;

/** What became of a record. */
sealed interface Taken {
  /** A page to publish. */
  record Page(RawArticle article) implements Taken {}

  /** Not one that is wanted. */
  record PassedOver(Reason why) implements Taken {}

  /** Not to be read. */
  record Damaged() implements Taken {}

  /** Why a record is passed over. */
  enum Reason {
    NO_RESPONSE("no response"),
    OTHER_STATUS("another status than 200"),
    NO_HTML("no HTML"),
    NO_ADDRESS("no http address"),
    NOT_WANTED("not asked for"),
    TOO_LARGE("too large");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
