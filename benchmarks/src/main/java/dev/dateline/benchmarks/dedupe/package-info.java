/**
 * Trains and measures the near-duplicate engine on labelled articles that are given on the command
 * line.
 */
@NullMarked
package dev.dateline.benchmarks.dedupe;

import org.jspecify.annotations.NullMarked;
