/**
 * The instance's share of the feeds: partitions come and go with the consumer group, each restores
 * the state of its feeds, polls them when they are due, and writes in transactions that only the
 * partition's present owner can commit.
 */
@NullMarked
package dev.dateline.ingest.partition;

import org.jspecify.annotations.NullMarked;
