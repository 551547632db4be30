package dev.dateline.enrich.state;

/**
 * What a partition of the index says to a {@link Probe}, sent back under the probe's key.
 *
 * @param version the probe's
 * @param partition where the article waits
 * @param day under which the ledger kept the article's address then
 * @param judge the partition of the index that says so
 * @param verdict what it says
 */
public record Answer(int version, int partition, int day, int judge, Verdict verdict) {}
