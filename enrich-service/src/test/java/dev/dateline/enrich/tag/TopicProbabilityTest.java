package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicProbabilityTest {
  private static final TopicProbability SHIPPED = TopicProbability.load();

  private final MediaTopics topics = MediaTopics.load();
  private final MediaTopics.Topic sport = topics.get("15000000");
  private final MediaTopics.Topic politics = topics.get("11000000");

  @Test
  void aTopicThatLeadsByFarIsNearlySure() {
    assertThat(of(sport, Map.of(sport, 20.0, politics, 1.0))).isGreaterThan(0.95);
  }

  @Test
  void ofTwoThatAreLevelNeitherIsSure() {
    assertThat(of(sport, Map.of(sport, 8.0, politics, 8.0))).isBetween(0.3, 0.7);
  }

  @Test
  void aTopicFarBehindAnotherIsUnlikely() {
    assertThat(of(politics, Map.of(sport, 20.0, politics, 1.0))).isLessThan(0.05);
  }

  @Test
  void whatBelongsToALowerLevelIsNoRival() {
    MediaTopics.Topic below = topics.get("20000822");

    assertThat(of(sport, Map.of(sport, 8.0, below, 8.0))).isEqualTo(of(sport, Map.of(sport, 8.0)));
  }

  @Test
  void itsFileReadsBackAsItWasWritten() {
    assertThat(TopicFiles.lines("calibration.properties"))
        .containsExactlyElementsOf(
            SHIPPED.written().lines().filter(line -> !line.startsWith("#")).toList());
  }

  private static double of(MediaTopics.Topic topic, Map<MediaTopics.Topic, Double> evidence) {
    return SHIPPED.of(TopicProbability.inputs(topic, evidence));
  }
}
