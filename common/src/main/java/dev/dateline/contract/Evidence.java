package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where the value of one of an article's fields came from, and how far it can be trusted.
 *
 * @param field the field's name in {@link Article}
 * @param witness the best of those that give the value
 * @param confidence 0 to 1: high where several witnesses agree, low where others contradict
 */
public record Evidence(String field, Witness witness, double confidence) {

  /** A part of a page, or of what is known about it, that may speak of a field. */
  public enum Witness {
    /** Structured data: JSON-LD. */
    @JsonProperty("data")
    DATA,
    /** Meta and link tags. */
    @JsonProperty("meta")
    META,
    /** Attributes that mark elements for machines: microdata, {@code rel}, {@code time}. */
    @JsonProperty("markup")
    MARKUP,
    /** The title tag. */
    @JsonProperty("title")
    TITLE,
    /** What a reader sees around the text: headline, byline, date line, breadcrumb, caption. */
    @JsonProperty("shown")
    SHOWN,
    /** The article's text itself: its dateline, its signature. */
    @JsonProperty("text")
    TEXT,
    /** The page's address. */
    @JsonProperty("url")
    URL,
    /** The data that a page's own scripts are fed with. */
    @JsonProperty("script")
    SCRIPT,
    /** The feed that led to the page. */
    @JsonProperty("feed")
    FEED,
    /** A selector that the user gave. */
    @JsonProperty("hint")
    HINT,
    /** One that this version does not know. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
  }
}
