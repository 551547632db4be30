/**
 * Saved searches as rules of the pipeline: a query put into the rule language, so that articles
 * come with the tag {@code rule:<id>} from then on.
 */
@NullMarked
package dev.dateline.desk.rules;

import org.jspecify.annotations.NullMarked;
