/**
 * Reads the public topics: articles and copies into the index, from where its last commit ends, the
 * rest into memory; and writes users' rules to theirs. The only place of the desk that knows Kafka.
 */
@NullMarked
package dev.dateline.desk.intake;

import org.jspecify.annotations.NullMarked;
