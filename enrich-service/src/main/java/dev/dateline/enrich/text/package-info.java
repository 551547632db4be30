/**
 * An article cut into words: once, in one way, for every tagging stage, rule and name. Plain Java;
 * knows nothing of Kafka.
 */
@NullMarked
package dev.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
