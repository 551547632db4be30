/**
 * Reads feeds of every format and of every degree of brokenness: bytes in, a {@link
 * dev.dateline.ingest.feed.Feed} or a named reason out. Knows nothing of HTTP and of Kafka.
 */
@NullMarked
package dev.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
