package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FeedLimitsTest {
  private static final FeedLimits SMALL = new FeedLimits(100_000, 3, 20, 40, 20, 2);

  @Test
  void hasTheDefaultsThatAreDocumented() {
    assertThat(FeedLimits.DEFAULT)
        .isEqualTo(new FeedLimits(16_777_216, 5_000, 256, 1_048_576, 4_096, 256));
  }

  @Test
  void refusesLimitsThatAreNotPositive() {
    assertThatThrownBy(() -> new FeedLimits(1, 1, 1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheFirstEntriesOnly() {
    Feed feed = parse("<rss>" + "<item><title>x</title></item>".repeat(10) + "</rss>");

    assertThat(feed.entries()).hasSize(3);
    assertThat(feed.flaws()).containsExactly(Flaw.TOO_MANY_ENTRIES);
  }

  @Test
  void readsTheFirstItemsOfJsonOnly() {
    Feed feed = parse("{\"items\":[" + "{\"id\":\"x\"},".repeat(10) + "{}]}");

    assertThat(feed.entries()).hasSize(3);
    assertThat(feed.flaws()).containsExactly(Flaw.TOO_MANY_ENTRIES);
  }

  @Test
  void cutsTextsAndLists() {
    Entry entry =
        parse(
                "<rss><item><title>"
                    + "t".repeat(99)
                    + "</title><description>"
                    + "d".repeat(99)
                    + "</description>"
                    + "<category>a</category><category>b</category><category>c</category>"
                    + "</item></rss>")
            .entries()
            .getFirst();

    assertThat(entry.title()).hasSize(20);
    assertThat(entry.summary()).hasSize(40);
    assertThat(entry.tags()).containsExactly("a", "b");
  }

  @Test
  void neverCutsACharacterInTwo() {
    assertThat(TextConstruct.tidy("ab😀", 3)).isEqualTo("ab");
  }

  @Test
  void dropsAnAddressThatIsTooLongRatherThanCutIt() {
    assertThat(
            parse("<rss><item><link>http://e.example/" + "x".repeat(99) + "</link></item></rss>")
                .entries()
                .getFirst()
                .link())
        .isNull();
  }

  @Test
  void readsWhatComesBeforeElementsThatAreNestedTooDeep() {
    Feed feed = parse("<rss><item><title>x</title></item>" + "<y>".repeat(5_000));

    assertThat(feed.entries()).extracting(Entry::title).containsExactly("x");
  }

  @Test
  void stopsUnpackingAtTheLimit() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[5_000_000]);
    }

    FeedResult result = Feeds.parser(SMALL).parse(packed.toByteArray(), null, Feeds.URL);

    assertThat(result)
        .isEqualTo(new FeedResult.NotAFeed(FeedError.TOO_LARGE, "more than 100000 bytes"));
  }

  private static Feed parse(String text) {
    return Feeds.parsed(Feeds.parser(SMALL).parse(text.getBytes(UTF_8), null, Feeds.URL));
  }
}
