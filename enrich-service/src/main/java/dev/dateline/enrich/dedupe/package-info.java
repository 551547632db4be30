/**
 * Near-duplicates and revisions: sketches of texts, the index that holds them, and the judge that
 * decides what an article repeats. Plain Java; where the index keeps its state is behind {@link
 * IndexState}.
 */
@NullMarked
package dev.dateline.enrich.dedupe;

import org.jspecify.annotations.NullMarked;
