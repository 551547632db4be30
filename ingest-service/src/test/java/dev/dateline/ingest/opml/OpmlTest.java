package dev.dateline.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.runtime.FailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
        "<html><body/></html>",
        "<html><outline xmlUrl='http://a.example/'/></html>"
      })
  void aDocumentThatIsNoOpmlIsOneClearLine(String document) {
    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> read(document))
        .satisfies(e -> assertThat(e.getMessage()).startsWith("list.opml ").doesNotContain("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/rss?x=1&section=2&copy=3&region=4&currency=5",
        "feed:https://a.example/rss?x=1&section=2&copy=3&region=4&currency=5",
        "feed:https://a.example/rss?x=1&amp;section=2&amp;copy=3&region=4&currency=5",
      })
  void addressesAreTakenAsTheyAreMeant(String address) {
    Opml opml = read("<opml><body><outline xmlUrl=\"" + address + "\"/></body></opml>");

    assertThat(opml.feeds())
        .extracting(FeedSubscription::url)
        .containsExactly("https://a.example/rss?x=1&section=2&copy=3&region=4&currency=5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed://a.example/rss", "FEED:http://a.example/rss"})
  void feedAddressesAreThoseOfTheWeb(String address) {
    Opml opml = read("<opml><body><outline xmlUrl='" + address + "'/></body></opml>");

    assertThat(opml.feeds())
        .extracting(FeedSubscription::url)
        .containsExactly("http://a.example/rss");
  }

  @Test
  void brokenXmlCostsAtMostItsOutline() {
    Opml opml =
        read(
            """
            <opml><body>
              <outline text="Fish & chips" xmlUrl="https://a.example/rss?x=1&y=2"/>
              <outline type="rss" text="2 < 3" xmlUrl=https://b.example/rss />
              <outline text="Not closed" xmlUrl="https://c.example/rss">
              <outline text="No mark xmlUrl="https://lost.example/rss"/>
              <outline text="After it" xmlUrl="https://d.example/rss"/>
              <x:outline text="Undeclared &nbsp;prefix" xmlUrl="https://e.example/rss"/></b>
              <outline text="Last" xmlUrl="https://f.example/rss"/>
            """);

    assertThat(opml.feeds())
        .extracting(FeedSubscription::url)
        .contains(
            "https://a.example/rss?x=1&y=2",
            "https://b.example/rss",
            "https://c.example/rss",
            "https://e.example/rss",
            "https://f.example/rss");
    assertThat(opml.feeds().getFirst().title()).isEqualTo("Fish & chips");
    assertThat(opml.problems()).endsWith("the document breaks off before its end tag");
  }

  @Test
  void anUnclosedValueIsReportedWithItsLine() {
    Opml opml =
        read(
            """
            <opml><body>
              <outline text="Open xmlUrl='https://a.example/rss'/>
              <outline text="Swallowed"/>
              <outline text="Whole" xmlUrl="https://b.example/rss"/>
            </body></opml>
            """);

    assertThat(opml.problems()).containsExactly("line 2: a quotation mark is missing");
    assertThat(opml.feeds()).extracting(FeedSubscription::url).contains("https://b.example/rss");
  }

  @Test
  void nothingIsReadFromOutside() {
    Opml opml =
        read(
            "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<opml><outline text='&x;' xmlUrl='http://a.example/'/></opml>");

    assertThat(opml.feeds()).allSatisfy(feed -> assertThat(feed.title()).doesNotContain("root:"));
  }

  @Test
  void aDocumentInUtf16IsRead() {
    byte[] bytes = LIST.replace("<?xml version=\"1.0\"?>", "").getBytes(StandardCharsets.UTF_16);

    assertThat(read(bytes).feeds()).hasSize(2);
  }

  @Test
  void outlinesNestedTooDeepAreReportedOnceAndTheRestIsTaken() {
    String feed = "<outline text='A' xmlUrl='https://%s.example/rss'/>";
    Opml opml =
        read(
            "<opml><body>"
                + feed.formatted("before")
                + "<outline text='x'>".repeat(60)
                + feed.formatted("deep")
                + "</outline>".repeat(60)
                + feed.formatted("after")
                + "</body></opml>");

    assertThat(opml.feeds())
        .extracting(FeedSubscription::url)
        .containsExactly("https://before.example/rss", "https://after.example/rss");
    assertThat(opml.problems())
        .containsExactly("line 1: outlines nested deeper than 50 are left out");
  }

  @Test
  void outlinesNestedWithoutEndAreBoundedAndReported() {
    Opml opml = read("<opml>" + "<outline text='x'>".repeat(100_000));

    assertThat(opml.feeds()).isEmpty();
    assertThat(opml.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(1_001);
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll String title,
      @ForAll boolean paused,
      @ForAll @IntRange(max = 10_000) int archivePages) {
    FeedSubscription feed =
        new FeedSubscription(
            "https://harbour.example/rss?a=1&b=%22",
            "T" + title.replaceAll("[^\\p{L}\\p{N}<>&\"' ]", "") + "T",
            List.of("Coast, & Sea", "daily", "UK/Europe", "A, B", "100 %2C"),
            FullText.FEED,
            Map.of(),
            new Selectors("article.story", List.of("aside, .ad", "#promo"), "h2 > a[href]"),
            paused,
            archivePages);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    OpmlWriter.write(List.of(feed), out);

    Opml opml = read(out.toByteArray());
    assertThat(opml.feeds()).containsExactly(feed);
  }

  @Test
  void aFeedWithoutATitleComesBackWithoutOne() {
    FeedSubscription feed = FeedSubscription.of("https://harbour.example/rss");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    OpmlWriter.write(List.of(feed), out);

    assertThat(read(out.toByteArray()).feeds()).containsExactly(feed);
  }

  private static Opml read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static Opml read(byte[] document) {
    try {
      return OpmlReader.read(new ByteArrayInputStream(document), "list.opml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
