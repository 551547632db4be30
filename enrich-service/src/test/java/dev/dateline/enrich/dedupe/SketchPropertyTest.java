package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SketchPropertyTest {

  @Property(tries = 300)
  void aSketchComesBackFromItsBytes(
      @ForAll @StringLength(max = 80) String title, @ForAll @StringLength(max = 2000) String body) {
    Sketch sketch = new Sketcher().sketch(title, body);

    assertThat(Sketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
  }

  @Property(tries = 300)
  void bytesCutShortOrTooManyAreRefused(
      @ForAll @StringLength(max = 500) String body, @ForAll @IntRange(min = 0, max = 2000) int at) {
    byte[] bytes = new Sketcher().sketch("", body).toBytes();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sketch.fromBytes(Arrays.copyOf(bytes, Math.min(at, bytes.length - 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sketch.fromBytes(Arrays.copyOf(bytes, bytes.length + 1 + at)));
  }

  @Property(tries = 500)
  void garbageIsRefusedOrReadNeverAnythingElse(@ForAll byte[] bytes) {
    try {
      assertThat(Sketch.fromBytes(bytes).toBytes()).isEqualTo(bytes);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).contains("sketch");
    }
  }

  @Property(tries = 200)
  void aTextIsTheSameHoweverItIsSpaced(
      @ForAll @StringLength(max = 300) String body,
      @ForAll @IntRange(min = 1, max = 5) int spaces) {
    String spaced = body.replace(" ", " ".repeat(spaces));

    assertThat(new Sketcher().sketch("", spaced)).isEqualTo(new Sketcher().sketch("", body));
  }
}
