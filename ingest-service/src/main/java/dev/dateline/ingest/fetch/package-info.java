/**
 * Feeds and pages over HTTP: only public addresses are reached, every cost has a limit, robots.txt
 * and each site's pace are kept. It knows nothing of Kafka, nor of what a feed is.
 */
@NullMarked
package dev.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
