package dev.dateline.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Tag;
import dev.dateline.onnx.LabelSet.Label;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelSetTest {
  @TempDir Path folder;

  @Test
  void readsTheSchemesThatModelsCarry() {
    LabelSet labels =
        new LabelSet(List.of("O", "B-PER", "I-person", "E-ORG", "S-GPE", "LOC", "B-DATE", "B_ORG"));
    assertThat(IntStream.range(0, labels.size()).mapToObj(labels::get))
        .containsExactly(
            new Label(null, false),
            new Label(Tag.Type.PERSON, true),
            new Label(Tag.Type.PERSON, false),
            new Label(Tag.Type.ORGANISATION, false),
            new Label(Tag.Type.PLACE, true),
            new Label(Tag.Type.PLACE, false),
            new Label(null, true),
            new Label(Tag.Type.ORGANISATION, true));
  }

  @Test
  void readsAModelsConfig() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"), "{\"id2label\": {\"1\": \"B-PER\", \"0\": \"O\"}}");
    LabelSet labels = LabelSet.read(config);
    assertThat(labels.size()).isEqualTo(2);
    assertThat(labels.get(1).type()).isEqualTo(Tag.Type.PERSON);
  }

  @Test
  void refusesLabelsWithoutAnyName() {
    assertThatThrownBy(() -> new LabelSet(List.of("LABEL_0", "LABEL_1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none of 2");
  }

  @Test
  void refusesAConfigWithoutLabels() throws Exception {
    Path config = Files.writeString(folder.resolve("config.json"), "{\"hidden_size\": 8}");
    assertThatThrownBy(() -> LabelSet.read(config)).hasMessageContaining("id2label");
  }
}
