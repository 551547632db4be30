/**
 * What an article is about: stages that each read one shared tokenisation and set tags, and the
 * engine for users' own rules. Plain Java; knows nothing of Kafka.
 */
@NullMarked
package dev.dateline.enrich.tag;

import org.jspecify.annotations.NullMarked;
