/**
 * A Kafka broker inside this process, on the production code path: one KRaft node on loopback whose
 * data folder outlives it.
 */
@NullMarked
package dev.dateline.standalone.broker;

import org.jspecify.annotations.NullMarked;
