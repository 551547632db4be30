/**
 * A simulated web, polled by the real poller in virtual time: is every article ingested once, how
 * late, for how many requests, and is any site asked for more than it allows.
 */
@NullMarked
package dev.dateline.benchmarks.poll;

import org.jspecify.annotations.NullMarked;
