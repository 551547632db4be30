package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.enrich.dedupe.Sketch;

/**
 * An article ready to be identified: all that can fail has been done.
 *
 * @param article as new, with its tags
 * @param sketch of its text
 */
record Draft(Article article, Sketch sketch) {}
