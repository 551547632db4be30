package dev.dateline.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.runtime.FailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0"?>
      <opml version="1.1"><body>
        <outline text="Coast"><outline text="Ports">
          <outline type="rss" text="Harbour Courier" xmlUrl="https://harbour.example/rss" category="/News/Sea,daily"/>
          <outline type="rss" text="No address"/>
          <outline type="rss" text="Odd" xmlUrl="mailto:desk@harbour.example"/>
        </outline></outline>
        <outline text="Hill Gazette" XMLURL="http://hill.example/atom"/>
        <outline text="Inland"><outline type="rss" text="Courier again" xmlUrl="https://harbour.example/rss"/></outline>
        <outline text="A note that is no feed"/>
      </body></opml>
      """;

  @Test
  void foldersAndCategoriesAreLabelsAndBadOutlinesAreReported() {
    Opml opml = read(LIST);

    assertThat(opml.feeds())
        .extracting(FeedSubscription::url, FeedSubscription::title, FeedSubscription::labels)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "https://harbour.example/rss",
                "Harbour Courier",
                List.of("Coast", "Ports", "Sea", "daily", "Inland")),
            org.assertj.core.api.Assertions.tuple(
                "http://hill.example/atom", "Hill Gazette", List.of()));
    assertThat(opml.problems())
        .containsExactly(
            "line 5: a feed without xmlUrl (No address)",
            "line 6: no http or https address: mailto:desk@harbour.example (Odd)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<opml><body>",
        "<html><body/></html>",
        "<opml><outline text='a & b'/></opml>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><outline text='&x;' xmlUrl='http://a.example/'/></opml>"
      })
  void aMalformedDocumentIsOneClearLine(String document) {
    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> read(document))
        .satisfies(e -> assertThat(e.getMessage()).startsWith("list.opml ").doesNotContain("\n"));
  }

  @Test
  void outlinesNestedWithoutEndAreRefused() {
    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> read("<opml>" + "<outline text='x'>".repeat(100_000)))
        .withMessageContaining("nested deeper");
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll String title, @ForAll boolean paused) {
    FeedSubscription feed =
        new FeedSubscription(
            "https://harbour.example/rss?a=1&b=%22",
            "T" + title.replaceAll("[^\\p{L}\\p{N}<>&\"' ]", "") + "T",
            List.of("Coast & Sea", "daily"),
            FullText.FEED,
            Map.of(),
            Selectors.NONE,
            paused);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    OpmlWriter.write(List.of(feed), out);

    Opml opml = OpmlReader.read(new ByteArrayInputStream(out.toByteArray()), "list.opml");
    assertThat(opml.feeds()).containsExactly(feed);
  }

  private static Opml read(String document) {
    return OpmlReader.read(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "list.opml");
  }
}
