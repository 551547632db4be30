/**
 * The ingest service: feeds in, raw articles and the state of feeds out. {@link IngestService}
 * reads as the flow does.
 */
@NullMarked
package dev.dateline.ingest;

import org.jspecify.annotations.NullMarked;
