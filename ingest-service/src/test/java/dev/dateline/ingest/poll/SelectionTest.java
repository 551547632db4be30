package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FullText;
import dev.dateline.ingest.feed.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void anEntryIsNewOnce() {
    List<Entry> feed = entries(5);

    assertThat(titles(feed, Fingerprints.NONE)).hasSize(5);
    assertThat(titles(feed, seen(feed))).isEmpty();
  }

  @Test
  void aChangedGuidOrAChangedLinkMakesNoNewEntry() {
    Fingerprints seen = seen(entries(5));
    List<Entry> otherIds =
        IntStream.range(0, 5).mapToObj(i -> entry("new-" + i, i, "Report " + i, null)).toList();
    List<Entry> otherLinks =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    entry(
                        "id-" + i, "https://harbour.example/moved/" + i, "Report " + i, null, NOON))
            .toList();

    assertThat(titles(otherIds, seen)).isEmpty();
    assertThat(titles(otherLinks, seen)).isEmpty();
  }

  @Test
  void anotherFormOfTheSameLinkIsTheSameEntry() {
    Fingerprints seen =
        seen(List.of(entry(null, "http://harbour.example/a?utm_source=rss", "A", null, NOON)));

    assertThat(titles(List.of(entry(null, "https://harbour.example/a#top", "A", null, NOON)), seen))
        .isEmpty();
  }

  @Test
  void aRevisedEntryIsPublishedAgain() {
    List<Entry> feed = entries(6);
    List<Entry> retitled = new ArrayList<>(feed);
    retitled.set(2, entry("id-2", 2, "Report 2, corrected", null));
    List<Entry> updated = new ArrayList<>(feed);
    updated.set(3, entry("id-3", 3, "Report 3", NOON.plusSeconds(60)));

    assertThat(titles(retitled, seen(feed))).containsExactly("Report 2, corrected");
    assertThat(titles(updated, seen(feed))).containsExactly("Report 3");
  }

  @Test
  void aFeedThatChangesAllItsEntriesAtOnceHasNoNews() {
    List<Entry> feed = entries(10);
    List<Entry> allUpdated =
        IntStream.range(0, 10)
            .mapToObj(i -> entry("id-" + i, i, "Report " + i, NOON.plusSeconds(9)))
            .toList();
    List<Entry> andOneNew = new ArrayList<>(allUpdated);
    andOneNew.addFirst(entry("id-new", 99, "Fresh", null));

    assertThat(titles(allUpdated, seen(feed))).isEmpty();
    assertThat(titles(andOneNew, seen(feed))).containsExactly("Fresh");
  }

  @Test
  void whatAllEntriesShareIsNoIdentity() {
    List<Entry> feed =
        IntStream.range(0, 4)
            .mapToObj(i -> entry("same", "https://harbour.example/", "Report " + i, null, NOON))
            .toList();

    assertThat(titles(feed, Fingerprints.NONE)).hasSize(4);
    assertThat(titles(feed, seen(feed))).isEmpty();
  }

  @Test
  void anEntryWithNothingButATitleIsKnownByItsTitleAndDate() {
    List<Entry> feed = List.of(entry(null, null, "Bare", null, NOON));

    assertThat(titles(feed, Fingerprints.NONE)).containsExactly("Bare");
    assertThat(titles(feed, seen(feed))).isEmpty();
  }

  @Test
  void theOldestComesFirst() {
    List<Entry> dated =
        List.of(
            entry("b", "https://harbour.example/b", "B", null, NOON.plusSeconds(5)),
            entry("a", "https://harbour.example/a", "A", null, NOON),
            entry("c", "https://harbour.example/c", "C", null, NOON.plusSeconds(9)));

    assertThat(titles(dated, Fingerprints.NONE)).containsExactly("A", "B", "C");
  }

  /** Whatever a feed shows again within two of its lengths is known. */
  @Property(tries = 50)
  void aSlidingFeedPublishesEveryEntryExactlyOnce(
      @ForAll @IntRange(min = 1, max = 60) int length,
      @ForAll @IntRange(min = 1, max = 20) int step) {
    Fingerprints seen = Fingerprints.NONE;
    List<String> published = new ArrayList<>();
    int shown = 0;
    for (int poll = 0; poll < 12; poll++) {
      int from = poll * Math.min(step, length);
      shown = from + length;
      List<Entry> feed =
          IntStream.range(from, shown)
              .mapToObj(i -> entry("id-" + i, i, "Report " + i, null))
              .toList();
      Selection selection = select(feed, seen);
      selection.entries().forEach(c -> published.add(c.entry().title()));
      seen = seen.plus(selection.fingerprints(), selection.capacity());
    }

    assertThat(published).doesNotHaveDuplicates().hasSize(shown);
    assertThat(seen.size()).isLessThanOrEqualTo(Math.max(200, 6 * length));
  }

  private static List<String> titles(List<Entry> feed, Fingerprints seen) {
    return select(feed, seen).entries().stream().map(c -> c.entry().title()).toList();
  }

  private static Selection select(List<Entry> feed, Fingerprints seen) {
    return Selection.of(Identification.of(feed, FullText.PAGE), seen);
  }

  private static Fingerprints seen(List<Entry> feed) {
    Selection selection = select(feed, Fingerprints.NONE);
    Fingerprints seen = Fingerprints.NONE.plus(selection.fingerprints(), selection.capacity());
    return Fingerprints.ofBase64(seen.toBase64());
  }

  private static List<Entry> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> entry("id-" + i, i, "Report " + i, null))
        .toList();
  }

  private static Entry entry(String id, int number, String title, @Nullable Instant updated) {
    return entry(id, "https://harbour.example/" + number, title, updated, null);
  }

  private static Entry entry(
      @Nullable String id,
      @Nullable String link,
      String title,
      @Nullable Instant updated,
      @Nullable Instant published) {
    return new Entry(
        id,
        title,
        link,
        null,
        List.of(),
        null,
        published,
        updated,
        published == null ? null : published.toString(),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }
}
