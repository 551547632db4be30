package dev.dateline.ingest.discover;

import org.jspecify.annotations.Nullable;

/**
 * An address where a feed may be.
 *
 * @param url absolute
 * @param via what points to it
 * @param name as the page calls it; {@code null} if it does not
 */
record Candidate(String url, Via via, @Nullable String name) {}
