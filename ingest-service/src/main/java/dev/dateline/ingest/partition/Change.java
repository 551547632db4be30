package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedSubscription;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code news.feeds}.
 *
 * @param feed the key
 * @param subscription {@code null} for a removal
 * @param offset where it stands
 * @param moved whether an instance of ours wrote it when it moved the feed between partitions
 */
record Change(String feed, @Nullable FeedSubscription subscription, long offset, boolean moved) {}
