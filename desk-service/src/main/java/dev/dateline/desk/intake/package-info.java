/**
 * Reads the public topics: articles and copies into the index, from where its last commit ends, the
 * rest into memory. The only place of the desk that knows Kafka's consumer.
 */
@NullMarked
package dev.dateline.desk.intake;

import org.jspecify.annotations.NullMarked;
