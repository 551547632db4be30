package dev.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a conditional request carries (RFC 9110, section 8.8).
 *
 * @param etag with its quotes and weakness mark; {@code null} if none
 * @param lastModified the header's text; {@code null} if none
 */
public record CacheValidators(@Nullable String etag, @Nullable String lastModified) {
  /** For a first request. */
  public static final CacheValidators NONE = new CacheValidators(null, null);
}
