package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;

/**
 * How Dateline reads and writes JSON: times as ISO-8601 text, absent instead of {@code null},
 * unknown fields and enum constants tolerated, a missing required field refused.
 */
public final class Json {
  /**
   * Longest text value accepted, in UTF-16 units: a page at its limit of 8 MiB, and room to spare.
   */
  private static final int MAX_TEXT = 32 * 1024 * 1024;

  private static final int MAX_DEPTH = 100;

  private Json() {}

  /** A mapper of its own for each caller; it is thread-safe and costly to make, so keep it. */
  public static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .annotationIntrospector(new RecordIntrospector())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(MAX_TEXT)
                .maxNestingDepth(MAX_DEPTH)
                .build());
    return mapper;
  }
}
