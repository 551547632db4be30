/**
 * What a poll costs: the ingest service with 180,000 feeds beside its broker, against a bare loop
 * of the same HTTP client that sends the same requests.
 */
@NullMarked
package dev.dateline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
