/**
 * Pages of the past from WARC files (ISO 28500), such as Common Crawl's news archives, as raw
 * articles. How far a file has been read is committed with the articles themselves.
 */
@NullMarked
package dev.dateline.ingest.backfill;

import org.jspecify.annotations.NullMarked;
