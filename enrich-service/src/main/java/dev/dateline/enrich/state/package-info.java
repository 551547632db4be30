/**
 * What the topology remembers and says between its parts: the ledger of article ids, the articles
 * that wait, the index's tables, and the small messages that pass the repartition topics.
 */
@NullMarked
package dev.dateline.enrich.state;

import org.jspecify.annotations.NullMarked;
