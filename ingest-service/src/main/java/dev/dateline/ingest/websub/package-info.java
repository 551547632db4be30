/**
 * WebSub (W3C Recommendation of 23 January 2018): subscribes to the hubs of feeds and takes what
 * they push. See docs/decisions/0003-websub.md. It knows nothing of Kafka.
 */
@NullMarked
package dev.dateline.ingest.websub;

import org.jspecify.annotations.NullMarked;
