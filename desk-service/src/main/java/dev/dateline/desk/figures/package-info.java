/**
 * Counts what passes through the topics, minute by minute, and how long it takes. Nothing of it
 * outlives the process.
 */
@NullMarked
package dev.dateline.desk.figures;

import org.jspecify.annotations.NullMarked;
