package dev.dateline.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {
  private static final Topics TOPICS = Topics.withPrefix("news.");

  static Stream<Record> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aRecordReadIsTheRecordWritten(Record sample) {
    assertThat(roundTrip(sample)).isEqualTo(sample);
  }

  @Test
  void aTombstoneStaysATombstone() {
    Topic<String, TagRule> rules = TOPICS.rules();
    assertThat(rules.valueSerde().serializer().serialize("t", null)).isNull();
    assertThat(rules.valueSerde().deserializer().deserialize("t", null)).isNull();
  }

  @Test
  void anAddressAloneIsASubscription() {
    FeedSubscription read = feed("{\"url\":\"https://harbour.example/rss\"}");
    assertThat(read).isEqualTo(FeedSubscription.of("https://harbour.example/rss"));
  }

  @Test
  void whatALaterVersionAddsIsIgnored() {
    assertThat(feed("{\"url\":\"u\",\"priority\":{\"level\":3}}").url()).isEqualTo("u");
  }

  @Test
  void aConstantOfALaterVersionIsReadAsTheDefault() {
    String json =
        new String(
                TOPICS.articles().valueSerde().serializer().serialize("t", Samples.article()),
                UTF_8)
            .replace("\"kind\":\"article\"", "\"kind\":\"hologram\"");
    Article read =
        TOPICS.articles().valueSerde().deserializer().deserialize("t", json.getBytes(UTF_8));
    assertThat(read.kind()).isEqualTo(Article.Kind.ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "7",
        "{\"title\":\"no address\"}",
        "{\"url\":null}",
        "\u0000\u0001"
      })
  void whatIsNotTheRecordIsRefusedWithAReason(String json) {
    assertThatThrownBy(() -> feed(json))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("not the JSON expected");
  }

  @Property
  void noBytesCrashTheReader(@ForAll byte[] bytes) {
    try {
      assertThat(TOPICS.raw().valueSerde().deserializer().deserialize("t", bytes)).isNotNull();
    } catch (SerializationException expected) {
      assertThat(expected).hasMessageContaining("not the JSON expected");
    }
  }

  @Property
  void anyTextSurvives(@ForAll String title, @ForAll List<String> labels) {
    FeedSubscription s = Samples.subscription();
    FeedSubscription odd =
        new FeedSubscription(
            s.url(), title, labels, s.fullText(), s.headers(), s.selectors(), true);
    org.assertj.core.api.Assumptions.assumeThat(UTF_8.newEncoder().canEncode(title + labels))
        .isTrue();
    assertThat(roundTrip(odd)).isEqualTo(odd);
  }

  private static FeedSubscription feed(String json) {
    return TOPICS.feeds().valueSerde().deserializer().deserialize("t", json.getBytes(UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> T roundTrip(T record) {
    JsonSerde<T> serde = new JsonSerde<>((Class<T>) record.getClass(), Json.mapper());
    return serde.deserializer().deserialize("t", serde.serializer().serialize("t", record));
  }
}
