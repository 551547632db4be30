package dev.dateline.desk.export;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Source;
import dev.dateline.desk.index.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportMemoryTest {
  private static final int MANY = 20_000;

  /** However slowly it is taken: nothing is read that is not written first. */
  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void readsNoFurtherThanItHasWritten(ExportFormat format) throws IOException {
    Many stories = new Many();
    Lines out = new Lines(stories);

    format.write(stories, out);

    assertThat(out.lines).isGreaterThanOrEqualTo(MANY);
    assertThat(out.furthest).isLessThanOrEqualTo(2);
  }

  private static final class Many implements Iterator<Story> {
    private final Story story =
        new Story(article(1).build(), NOON, new Source("t", 0, 0), 1, List.of(), 0);
    private int given;

    @Override
    public boolean hasNext() {
      return given < MANY;
    }

    @Override
    public Story next() {
      given++;
      return story;
    }
  }

  /** Counts lines and keeps nothing. */
  private static final class Lines extends OutputStream {
    private final Many from;
    private int lines;
    private int furthest;

    Lines(Many from) {
      this.from = from;
    }

    @Override
    public void write(int b) {
      if (b == '\n') {
        lines++;
      }
      furthest = Math.max(furthest, from.given - lines);
    }
  }
}
