package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTogetherTest {
  private static final List<String> PAGE =
      List.of(
          "Mira Tovald, Tovald",
          "Foreign Minister Anselm Roke met Mira Tovald in Port Merrow.",
          "Veluna and Ostmark");

  @Test
  void namesThatStandTogetherOnThePageAreOneTopic() {
    assertThat(RunTogether.split("Mira Tovald Veluna Anselm Roke Port Merrow", PAGE))
        .containsExactly("Mira Tovald", "Veluna", "Anselm Roke", "Port Merrow");
  }

  @Test
  void aNameThatCameBeforeIsPartOfALongerTopic() {
    assertThat(RunTogether.split("Veluna Ostmark Straits Veluna", PAGE))
        .containsExactly("Veluna", "Ostmark", "Straits Veluna");
  }

  @Test
  void aWordInLowerCaseBeginsNoTopic() {
    assertThat(RunTogether.split("Climate change Veluna", PAGE))
        .containsExactly("Climate change", "Veluna");
  }

  @Test
  void aLineWithoutEndIsNoListOfTopics() {
    assertThat(RunTogether.split("word ".repeat(5_000).strip(), PAGE)).isEmpty();
    assertThat(RunTogether.split("", PAGE)).isEmpty();
  }
}
