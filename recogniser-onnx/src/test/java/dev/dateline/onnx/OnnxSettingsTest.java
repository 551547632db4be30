package dev.dateline.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxSettingsTest {
  @TempDir Path folder;

  private final Map<String, String> settings = new LinkedHashMap<>();

  @BeforeEach
  void files() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "O");
    for (String key : new String[] {"model", "tokenizer", "labels"}) {
      settings.put(key, file.toString());
    }
  }

  @Test
  void survivesTheWayToTheTrialsProcess() {
    settings.put("languages", "de+fr");
    settings.put("max-tokens", "512");
    OnnxSettings parsed = OnnxSettings.of(settings);
    assertThat(OnnxSettings.of(parsed.toMap())).isEqualTo(parsed);
    assertThat(parsed.languages()).containsExactlyInAnyOrder("de", "fr");
    assertThat(parsed.threads()).isEqualTo(1);
  }

  @Test
  void aMissingFileIsNamed() {
    settings.remove("labels");
    assertThatThrownBy(() -> OnnxSettings.of(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels");
  }

  @ParameterizedTest
  @CsvSource({
    "model, /no/such/file, no such file",
    "max-tokens, 8, 16 to 8192",
    "threads, many, 1 to 64",
    "modle, x, no setting 'modle'"
  })
  void whatIsWrongIsSaid(String key, String value, String message) {
    settings.put(key, value);
    assertThatThrownBy(() -> OnnxSettings.of(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
