package dev.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A file attached to an entry.
 *
 * @param url absolute address
 * @param type media type as given; {@code null} if none
 * @param length in bytes; {@code null} if not given or no number
 */
public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}
