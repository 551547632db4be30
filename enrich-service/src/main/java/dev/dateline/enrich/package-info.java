/**
 * The Kafka Streams app: {@link dev.dateline.enrich.EnrichTopology} draws it, the steps are the
 * small classes beside it. It knows nothing of HTML; the engines in the packages below know nothing
 * of Kafka.
 */
@NullMarked
package dev.dateline.enrich;

import org.jspecify.annotations.NullMarked;
