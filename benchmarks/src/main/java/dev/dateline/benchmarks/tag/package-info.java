/** Compiles the gazetteer that tagging ships, and measures tagging. */
@NullMarked
package dev.dateline.benchmarks.tag;

import org.jspecify.annotations.NullMarked;
