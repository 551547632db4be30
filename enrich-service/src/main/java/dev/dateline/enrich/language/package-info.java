/**
 * Which language a text is written in: a statistical model, the script of the letters, and what the
 * page declares as a prior.
 */
@NullMarked
package dev.dateline.enrich.language;

import org.jspecify.annotations.NullMarked;
