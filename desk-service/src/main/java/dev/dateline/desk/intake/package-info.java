/**
 * Reads the public topics from their start into the window and follows them. The only place of the
 * desk that knows Kafka's consumer.
 */
@NullMarked
package dev.dateline.desk.intake;

import org.jspecify.annotations.NullMarked;
