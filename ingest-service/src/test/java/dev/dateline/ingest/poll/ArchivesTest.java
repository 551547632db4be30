package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedArchive;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.ingest.Loopback;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArchivesTest {
  private static final String ATOM = "application/atom+xml";

  private final PollRig rig = new PollRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void readsNoArchiveUnlessItIsAskedFor() throws Exception {
    serve("/feed", atom("prev-archive", "/2", 5, 6));

    rig.poll(subscription(0));

    assertThat(rig.titles()).containsExactly("N5", "N6");
    assertThat(rig.server.requests).containsExactly("/feed");
  }

  @Test
  void readsTheDocumentsBeforeOnceEach() throws Exception {
    serve("/feed", atom("prev-archive", "/2", 5, 6));
    serve("/2", atom("prev-archive", "/1", 3, 4));
    serve("/1", atom("current", "/feed", 1, 2));

    assertThat(rig.poll(subscription(100))).isEqualTo(new PollOutcome.Succeeded(6, false));
    assertThat(rig.poll(subscription(100))).isEqualTo(new PollOutcome.Succeeded(0, false));

    assertThat(rig.titles()).containsExactly("N5", "N6", "N3", "N4", "N1", "N2");
    assertThat(rig.server.requests).containsExactly("/feed", "/2", "/1", "/feed");
    assertThat(rig.state().archive().next()).isNull();
    assertThat(rig.state().archive().pages()).isEqualTo(2);
    assertThat(rig.state().health().entriesPublished()).isEqualTo(6);
  }

  @Test
  void readsTheArchiveOfAFeedThatWasKnownAndHasNotChanged() throws Exception {
    rig.server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "\"1\"");
          boolean same = e.getRequestHeaders().containsKey("If-None-Match");
          Loopback.send(
              e, same ? 304 : 200, ATOM, same ? new byte[0] : bytes(atom("next", "/2", 5, 6)));
        });
    serve("/2", atom("self", "/2", 3, 4));
    rig.poll(subscription(0));

    rig.poll(subscription(9));

    assertThat(rig.titles()).containsExactly("N5", "N6", "N3", "N4");
  }

  @Test
  void takesNoMoreThanWasAskedForAndGoesOnWhenMoreIs() throws Exception {
    serve("/feed", atom("next", "/9", 10, 10));
    IntStream.rangeClosed(1, 9).forEach(i -> serve("/" + i, atom("next", "/" + (i - 1), i, i)));

    rig.poll(subscription(2));
    rig.poll(subscription(2));
    assertThat(rig.titles()).containsExactly("N10", "N9", "N8");

    rig.poll(subscription(4));
    assertThat(rig.titles()).containsExactly("N10", "N9", "N8", "N7", "N6");
  }

  @Test
  void readsALongArchiveOverSeveralPolls() throws Exception {
    serve("/feed", atom("next", "/9", 10, 10));
    IntStream.rangeClosed(1, 9)
        .forEach(i -> serve("/" + i, atom(i == 1 ? "last" : "next", "/" + (i - 1), i, i + 1)));

    rig.poll(subscription(100));
    assertThat(rig.titles()).hasSize(6);
    rig.poll(subscription(100));

    assertThat(rig.titles())
        .containsExactly("N10", "N9", "N8", "N7", "N6", "N5", "N4", "N3", "N2", "N1");
  }

  @Test
  void goesOnWhereAnArchiveWasCutShort() throws Exception {
    serve("/feed", atom("next", "/9", 10, 10));
    serve("/9", atom("next", "/8", 9, 9));
    serve("/8", atom("last", "/8", 8, 8));
    rig.recorder.allow(2);

    assertThat(rig.poll(subscription(100))).isEqualTo(new PollOutcome.Dropped());
    rig.recorder.allow(Integer.MAX_VALUE);
    rig.poll(subscription(100));

    assertThat(rig.titles()).containsExactly("N10", "N9", "N8");
  }

  @Test
  void endsAnArchiveThatLeadsBackToItself() throws Exception {
    serve("/feed", atom("next", "/2", 5, 6));
    serve("/2", atom("next", "/1", 3, 4));
    serve("/1", atom("next", "/2", 1, 2));

    rig.poll(subscription(1_000));
    rig.poll(subscription(1_000));

    assertThat(rig.server.requests).containsExactly("/feed", "/2", "/1", "/feed");
    assertThat(rig.state().archive()).extracting(FeedArchive::next).isNull();
  }

  @Test
  void endsAnArchiveThatShowsTheSameDocumentUnderEveryAddress() throws Exception {
    serve("/feed", atom("next", "/old?page=2", 5, 6));
    rig.server.on("/old", 200, ATOM, atom("next", "?more", 3, 4));

    rig.poll(subscription(1_000));

    assertThat(rig.server.requests).containsExactly("/feed", "/old?page=2", "/old?more");
    assertThat(rig.titles()).containsExactly("N5", "N6", "N3", "N4");
  }

  @Test
  void asksForNothingBeforeACompleteFeed() throws Exception {
    serve(
        "/feed",
        atom("next", "/2", 5, 6)
            .replace(
                "<title>",
                "<fh:complete xmlns:fh='http://purl.org/syndication/history/1.0'/><title>"));

    rig.poll(subscription(100));

    assertThat(rig.server.requests).containsExactly("/feed");
  }

  @Test
  void asksAgainAtTheNextPollsForADocumentThatCannotBeHadNow() throws Exception {
    serve("/feed", atom("next", "/2", 5, 6));
    rig.server.on("/2", 503, "text/plain", "later");
    for (int i = 0; i < PollSettings.DEFAULT.pageAttempts() + 2; i++) {
      assertThat(rig.poll(subscription(100))).isInstanceOf(PollOutcome.Succeeded.class);
    }

    assertThat(rig.server.requests.stream().filter("/2"::equals).count())
        .isBetween(1L, (long) PollSettings.DEFAULT.pageAttempts());
    assertThat(rig.state().health().errors()).isZero();
  }

  @Test
  void anOldCopyInAnArchiveRevisesNothing() throws Exception {
    serve("/feed", atom("prev-archive", "/2", 5, 6));
    serve("/2", atom("current", "/feed", 4, 5).replace("N5", "N5 as it was at first"));

    rig.poll(subscription(100));

    assertThat(rig.titles()).containsExactly("N5", "N6", "N4");
  }

  @Test
  void readsTheNextPagesOfAJsonFeedAndOfASectionPage() throws Exception {
    serve(
        "/feed",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"next_url\":\"/2\","
            + "\"items\":[{\"id\":\"2\",\"title\":\"N2\"}]}");
    rig.server.on(
        "/2",
        200,
        "text/html",
        "<html><div class=h-entry><a class=u-url href=/a><b class=p-name>A</b></a></div>"
            + "<div class=h-entry><a class=u-url href=/b><b class=p-name>B</b></a></div>"
            + "<a rel=next href=/3>older</a></html>");
    serve("/3", atom("last", "/3", 1, 1));

    rig.poll(subscription(100));

    assertThat(rig.titles()).containsExactly("N2", "B", "A", "N1");
  }

  private FeedSubscription subscription(int archivePages) {
    return FeedSubscription.of(rig.server.url("/feed"))
        .withFullText(FullText.FEED)
        .withArchivePages(archivePages);
  }

  private void serve(String path, String body) {
    rig.server.on(path, 200, ATOM, body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String atom(String relation, String href, int first, int last) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><link rel='"
        + relation
        + "' href='"
        + href
        + "'/>"
        + IntStream.rangeClosed(first, last)
            .mapToObj(
                i ->
                    "<entry><id>n%d</id><title>N%d</title><content>x</content></entry>"
                        .formatted(i, i))
            .sorted(java.util.Comparator.reverseOrder())
            .collect(Collectors.joining())
        + "</feed>";
  }
}
