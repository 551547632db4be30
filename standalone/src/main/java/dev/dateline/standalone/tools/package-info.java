/**
 * One stage on files or lines of JSON, without Kafka: extract, feed, dedupe and tag. Each is a thin
 * command around an engine of another module.
 */
@NullMarked
package dev.dateline.standalone.tools;

import org.jspecify.annotations.NullMarked;
