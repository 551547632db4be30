package dev.dateline.enrich;

import dev.dateline.contract.Source;

/**
 * Where a value that passes the topology came from.
 *
 * @param key of the raw record; {@code null} if it had none
 * @param source the raw record
 * @param timestamp of the raw record: the time of ingest, in epoch milliseconds
 */
record Origin(@org.jspecify.annotations.Nullable String key, Source source, long timestamp) {}
