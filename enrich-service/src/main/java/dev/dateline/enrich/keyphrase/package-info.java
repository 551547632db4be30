/**
 * Keyphrases: what an article says again and again, and how common that is in the news of its
 * language. Plain Java; knows nothing of Kafka.
 */
@NullMarked
package dev.dateline.enrich.keyphrase;

import org.jspecify.annotations.NullMarked;
