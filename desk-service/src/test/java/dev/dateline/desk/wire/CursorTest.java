package dev.dateline.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CursorTest {
  @Property
  void whatIsWrittenIsRead(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long version) {
    Cursor cursor = new Cursor("0a1b2c3d", version);

    assertThat(Cursor.parse(cursor.toString())).contains(cursor);
  }

  @Property
  void anyOtherTextIsNoCursor(@ForAll String text) {
    Cursor.parse(text).ifPresent(c -> assertThat(c.epoch()).hasSize(8));
  }
}
