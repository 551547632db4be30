/** Measures the desk: its index, its queries, and how fast its streams tell what is new. */
@NullMarked
package dev.dateline.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
