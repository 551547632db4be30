/**
 * The feed parser's speed beside ROME's, which is what Java programs read feeds with, and beside
 * Jsoup's bare XML tree, which no parser that walks that tree can beat.
 */
@NullMarked
package dev.dateline.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
