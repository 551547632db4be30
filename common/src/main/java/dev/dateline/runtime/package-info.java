/**
 * The small runtime that every service shares: options from flags and environment, Kafka client
 * settings, topic creation, health and metrics over HTTP. It knows nothing of articles.
 */
@NullMarked
package dev.dateline.runtime;

import org.jspecify.annotations.NullMarked;
