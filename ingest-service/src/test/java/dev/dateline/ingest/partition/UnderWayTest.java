package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.partition.UnderWay.Announced;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UnderWayTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");
  private static final int TAKEN_BY_BROKERS = 4_096;

  private final UnderWay underWay = new UnderWay(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void whatIsUnderWayIsReadBackAndWhatIsOverIsNot() {
    for (int i = 1; i <= 4; i++) {
      underWay.begin(List.of(feed(i)));
    }
    underWay.end(Set.of(feed(2)));

    Announced announced = Announced.of(underWay.metadata(Set.of(feed(4))));

    assertThat(announced.at()).isEqualTo(NOON);
    assertThat(announced.has(feed(1))).isTrue();
    assertThat(announced.has(feed(2))).isFalse();
    assertThat(announced.has(feed(3))).isTrue();
    assertThat(announced.has(feed(4))).isFalse();
  }

  @Test
  void nothingUnderWayIsNotMentioned() {
    underWay.begin(List.of(feed(1)));
    underWay.end(Set.of(feed(1), feed(2)));

    assertThat(underWay.metadata(Set.of())).isEmpty();
    assertThat(Announced.of("").isEmpty()).isTrue();
  }

  @Test
  void allThatMayBeUnderWayFitsIntoWhatBrokersTake() {
    fill();

    String metadata = underWay.metadata(Set.of());

    assertThat(metadata).hasSizeLessThanOrEqualTo(TAKEN_BY_BROKERS);
    assertThat(IntStream.range(0, UnderWay.MOST))
        .allMatch(i -> Announced.of(metadata).has(feed(i)));
  }

  @Test
  void whatHasNoRoomIsRefusedAsAWholeAndWhatIsAnnouncedNeedsNone() {
    fill();
    assertThat(underWay.begin(List.of(feed(7)))).isTrue();

    underWay.end(Set.of(feed(7)));

    assertThat(underWay.begin(List.of(feed(-1), feed(-2)))).isFalse();
    assertThat(underWay.begin(List.of(feed(-2)))).isTrue();
    Announced announced = Announced.of(underWay.metadata(Set.of()));
    assertThat(announced.has(feed(-1))).isFalse();
    assertThat(announced.has(feed(-2))).isTrue();
  }

  private void fill() {
    for (int i = 0; i < UnderWay.MOST; i++) {
      underWay.begin(List.of(feed(i)));
    }
  }

  @Property
  void whateverElseStandsThereIsNothing(@ForAll @Size(max = 40) byte[] bytes) {
    String text = Base64.getEncoder().encodeToString(bytes);

    assertThat(Announced.of(text).has(feed(1))).isFalse();
    assertThat(Announced.of("moved by an operator: " + text)).isEqualTo(Announced.NONE);
  }

  private static String feed(int number) {
    return "https://n" + number + ".example/feed";
  }
}
