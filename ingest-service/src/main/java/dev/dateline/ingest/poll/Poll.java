package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedSubscription;

/**
 * A feed's turn.
 *
 * @param subscription what the user wants of it
 * @param memory what is known of it
 * @param publisher where what is found goes
 */
record Poll(FeedSubscription subscription, FeedMemory memory, Publisher publisher) {}
