package dev.dateline.standalone.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.FeedSubscription;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="1.0"><head><title>Mine</title></head><body>
      <outline text="World">
        <outline text="Europe" title="Europe">
          <outline text="Courier &amp; Post" type="rss" xmlUrl="https://courier.example/feed?a=1&amp;b=2"/>
        </outline>
        <outline text="Again" xmlurl="https://courier.example/feed?a=1&amp;b=2"/>
      </outline>
      <outline text="Gazette" xmlUrl="http://gazette.example/rss" category="/city/news,daily"/>
      <outline text="Files" xmlUrl="file:///etc/passwd"/>
      </body></opml>
      """;

  @Test
  void readsFeedsOnceWithTheFoldersAroundThemAsLabels() throws Exception {
    OpmlReader.Opml opml = read(LIST);

    assertThat(opml.feeds())
        .extracting(FeedSubscription::url, FeedSubscription::title, FeedSubscription::labels)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "https://courier.example/feed?a=1&b=2",
                "Courier & Post",
                List.of("World", "Europe")),
            org.assertj.core.groups.Tuple.tuple(
                "http://gazette.example/rss", "Gazette", List.of("city/news", "daily")));
    assertThat(opml.refused()).containsExactly("file:///etc/passwd");
  }

  @Test
  void writesWhatItReads() throws Exception {
    List<FeedSubscription> feeds = read(LIST).feeds();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    OpmlWriter.write(feeds, out);

    assertThat(read(out.toString(StandardCharsets.UTF_8)).feeds())
        .containsExactlyInAnyOrderElementsOf(feeds);
  }

  @Test
  void neverReadsWhatADocumentTypeNames() {
    String hostile =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<opml><body><outline text=\"&x;\" xmlUrl=\"https://a.example/\"/></body></opml>";

    assertThatThrownBy(() -> read(hostile)).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void boundsHowDeepOutlinesNest() {
    String deep = "<opml><body>" + "<outline text='a'>".repeat(1000);

    assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested deeper than 32");
  }

  private static OpmlReader.Opml read(String text) throws XMLStreamException {
    return OpmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
