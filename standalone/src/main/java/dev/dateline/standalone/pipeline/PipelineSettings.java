package dev.dateline.standalone.pipeline;

import dev.dateline.enrich.TaggingSettings;
import dev.dateline.ingest.IngestSettings;
import java.nio.file.Path;

/**
 * @param dir where topics and local state are kept
 * @param kafkaPort where Kafka's clients connect; 0 for any free port
 * @param deskPort where the desk's page is; 0 for any free port
 * @param partitions of topics that do not exist yet
 * @param ingest how feeds are polled
 * @param tagging what articles are tagged with
 */
public record PipelineSettings(
    Path dir,
    int kafkaPort,
    int deskPort,
    int partitions,
    IngestSettings ingest,
    TaggingSettings tagging) {}
