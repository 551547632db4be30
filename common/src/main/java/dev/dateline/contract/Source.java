package dev.dateline.contract;

/**
 * Where in Kafka the raw record behind an output stands.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset the record's offset in it
 */
public record Source(String topic, int partition, long offset) {}
