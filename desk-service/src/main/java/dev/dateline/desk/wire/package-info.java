/**
 * What the desk holds: a bounded window of the latest articles with the copies of each, and the
 * questions that can be asked of it. It knows neither Kafka nor HTTP.
 */
@NullMarked
package dev.dateline.desk.wire;

import org.jspecify.annotations.NullMarked;
