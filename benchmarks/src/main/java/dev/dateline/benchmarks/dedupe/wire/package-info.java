/**
 * Made-up wire copy with what becomes of it: edited copies, follow-ups, reports of one form and
 * texts of ready phrases. What the near-duplicate model is trained on; no text of anyone's is in
 * it.
 */
@NullMarked
package dev.dateline.benchmarks.dedupe.wire;

import org.jspecify.annotations.NullMarked;
