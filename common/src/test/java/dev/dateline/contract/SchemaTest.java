package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schemas say what the records are. Run with {@code -Dschema.write=true} to write
 * them anew.
 */
class SchemaTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Stream<Class<? extends Record>> types() {
    return Samples.all().map(Record::getClass);
  }

  static Stream<Record> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaFileSaysWhatTheRecordIs(Class<? extends Record> type) throws IOException {
    JsonNode derived = new SchemaWriter().schema(type);
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(
          Path.of("src/main/resources/schema", fileName(type)),
          MAPPER.writeValueAsString(derived) + "\n");
    }
    assertThat(published(type)).isEqualTo(derived);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatTheSerdeWritesIsValid(Record sample) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(published(sample.getClass()));
    assertThat(schema.validate(Json.mapper().valueToTree(sample))).isEmpty();
  }

  @Test
  void everyTopicWithRecordsHasASchema() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/schema"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(types().map(SchemaTest::fileName).toList());
    }
  }

  private static JsonNode published(Class<?> type) throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/" + fileName(type))) {
      assertThat(in).as("schema of %s", type.getSimpleName()).isNotNull();
      return MAPPER.readTree(in);
    }
  }

  private static String fileName(Class<?> type) {
    return type.getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(java.util.Locale.ROOT)
        + ".json";
  }
}
