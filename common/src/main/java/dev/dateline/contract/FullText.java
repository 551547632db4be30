package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the text of a feed's entries comes from. */
public enum FullText {
  /** The page behind each entry is fetched; the feed's own content stands in where that fails. */
  @JsonProperty("page")
  PAGE,
  /** The feed's own content is the text; no page is fetched. */
  @JsonProperty("feed")
  FEED
}
