/**
 * One poll of a feed: what is new in it, what becomes of its pages, when it is asked next. It knows
 * nothing of Kafka; what it has to say goes through {@link Publisher}.
 */
@NullMarked
package dev.dateline.ingest.poll;

import org.jspecify.annotations.NullMarked;
