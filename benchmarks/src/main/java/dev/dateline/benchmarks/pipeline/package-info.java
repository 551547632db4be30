/**
 * What enrichment costs: CPU an article without Kafka, the share that Kafka adds, the delay from
 * raw record to output, and memory. Each beside the floor that no code of ours could get under.
 */
@NullMarked
package dev.dateline.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
