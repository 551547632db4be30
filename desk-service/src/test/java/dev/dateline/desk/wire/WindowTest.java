package dev.dateline.desk.wire;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Publisher;
import dev.dateline.runtime.ByteSize;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final ByteSize MUCH = new ByteSize(1 << 20);
  private static final Duration NO_WAIT = Duration.ZERO;
  private final Window window = new Window(3, MUCH);

  @Test
  void showsTheNewestFirstInWhateverOrderTheyCome() {
    window.put(article(1).build(), NOON.plusSeconds(1));
    window.put(article(3).build(), NOON.plusSeconds(3));
    window.put(article(2).build(), NOON.plusSeconds(2));

    assertThat(ids()).containsExactly(id(3), id(2), id(1));
  }

  @Test
  void dropsTheOldestWhenFull() {
    for (int i = 5; i > 0; i--) {
      window.put(article(i).build(), NOON.plusSeconds(i));
    }

    assertThat(ids()).containsExactly(id(5), id(4), id(3));
    assertThat(window.find(id(1))).isNull();
  }

  @Test
  void dropsTheOldestWhenTheTextIsTooMuchButNeverTheLast() {
    Window small = new Window(100, new ByteSize(2_000));
    small.put(article(1).build(), NOON);
    small.put(article(2).saying("word ".repeat(1_000)).build(), NOON.plusSeconds(1));

    assertThat(small.snapshot().stories()).extracting(s -> s.article().id()).containsExactly(id(2));
  }

  @Test
  void aRevisionReplacesAndComesToTheTop() {
    window.put(article(1).build(), NOON);
    window.put(article(2).build(), NOON.plusSeconds(1));
    window.put(article(1).titled("Corrected").revised(2).build(), NOON.plusSeconds(2));

    assertThat(ids()).containsExactly(id(1), id(2));
    assertThat(window.find(id(1)).article().title()).isEqualTo("Corrected");
  }

  @Test
  void countsCopiesUnderTheArticleWhicheverComesFirst() {
    window.put(copy(11, 1, "Inland Post"));
    window.put(article(1).build(), NOON);
    window.put(copy(12, 1, "Coast Radio"));
    window.put(copy(13, 1, "Coast Radio"));

    assertThat(window.find(id(1)).copies())
        .extracting(Copy::id)
        .containsExactly(id(11), id(12), id(13));
    assertThat(window.find(id(1)).alsoIn())
        .extracting(Publisher::name)
        .containsExactly("Inland Post", "Coast Radio");
  }

  @Test
  void anOutletThatRepeatsItselfIsNoOtherOutlet() {
    window.put(article(1).build(), NOON);
    window.put(copy(11, 1, "Harbour Gazette"));

    assertThat(window.find(id(1)).copies()).hasSize(1);
    assertThat(window.find(id(1)).alsoIn()).isEmpty();
  }

  @Test
  void aRevisionKeepsTheCopies() {
    window.put(article(1).build(), NOON);
    window.put(copy(11, 1, "Inland Post"));
    window.put(article(1).revised(2).build(), NOON.plusSeconds(1));

    assertThat(window.find(id(1)).copies()).hasSize(1);
  }

  @Test
  void aCopyToldTwiceCountsOnce() {
    window.put(article(1).build(), NOON);
    window.put(copy(11, 1, "Inland Post"));
    window.put(copy(11, 1, "Inland Post"));

    assertThat(window.find(id(1)).copies()).hasSize(1);
  }

  @Test
  void keepsABoundedNumberOfCopiesWithAndWithoutTheirArticle() {
    window.put(article(1).build(), NOON);
    for (int i = 0; i < 2 * Copies.MAX; i++) {
      window.put(copy(100 + i, 1, "Outlet " + i));
      window.put(copy(100 + i, 2, "Outlet " + i));
    }
    window.put(article(2).build(), NOON);

    assertThat(window.find(id(1)).copies()).hasSize(Copies.MAX);
    assertThat(window.find(id(2)).copies()).hasSize(Copies.MAX);
  }

  @Test
  void forgetsTheEarliestCopiesOfArticlesThatNeverCome() {
    for (int i = 1; i <= 4; i++) {
      window.put(copy(100 + i, i, "Inland Post"));
    }
    window.put(article(1).build(), NOON);
    window.put(article(4).build(), NOON);

    assertThat(window.find(id(1)).copies()).isEmpty();
    assertThat(window.find(id(4)).copies()).hasSize(1);
  }

  @Test
  void aReaderGetsWhatChangedSinceItsCursorOnce() throws InterruptedException {
    window.put(article(1).build(), NOON);
    Cursor start = window.snapshot().cursor();
    window.put(article(2).build(), NOON.plusSeconds(1));
    window.put(copy(12, 2, "Inland Post"));

    Changes changes = window.since(start, NO_WAIT);

    assertThat(changes.stories()).extracting(s -> s.article().id()).containsExactly(id(2));
    assertThat(changes.stories().getFirst().alsoIn()).hasSize(1);
    assertThat(window.since(changes.cursor(), NO_WAIT).stories()).isEmpty();
  }

  @Test
  void aReaderWaitsForTheNextChange() throws Exception {
    Cursor start = window.snapshot().cursor();
    CompletableFuture<Changes> changes = new CompletableFuture<>();
    Thread reader =
        Thread.ofVirtual().start(() -> changes.complete(wait(start, Duration.ofSeconds(30))));

    window.put(article(1).build(), NOON);

    assertThat(changes.get(20, TimeUnit.SECONDS).stories()).hasSize(1);
    reader.join();
  }

  @Test
  void closingWakesWhoWaits() throws Exception {
    Cursor start = window.snapshot().cursor();
    CompletableFuture<Changes> changes = new CompletableFuture<>();
    Thread reader =
        Thread.ofVirtual().start(() -> changes.complete(wait(start, Duration.ofHours(1))));

    window.close();

    assertThat(changes.get(20, TimeUnit.SECONDS).stories()).isEmpty();
    reader.join();
  }

  @Test
  void aReaderOfAnotherWindowIsToldToLoadAnew() throws InterruptedException {
    window.put(article(1).build(), NOON);

    Changes changes = window.since(new Cursor("00000000", 0), NO_WAIT);

    assertThat(changes.reset()).isTrue();
    assertThat(changes.cursor()).isEqualTo(window.snapshot().cursor());
  }

  @Test
  void aTakenOutArticleMakesEveryReaderLoadAnew() throws InterruptedException {
    window.put(article(1).build(), NOON);
    Cursor cursor = window.snapshot().cursor();
    window.remove(id(1));

    assertThat(window.size()).isZero();
    assertThat(window.since(cursor, NO_WAIT).reset()).isTrue();
  }

  @Property(tries = 200)
  void whoFollowsSeesTheSameAsWhoLoads(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 9) Integer> puts,
      @ForAll @IntRange(max = 60) int from)
      throws InterruptedException {
    Window some = new Window(4, MUCH);
    java.util.Map<String, Long> followed = new java.util.HashMap<>();
    Cursor cursor = some.snapshot().cursor();
    for (int i = 0; i < puts.size(); i++) {
      some.put(article(puts.get(i)).build(), NOON.plusSeconds(i));
      if (i >= from) {
        Changes changes = some.since(cursor, NO_WAIT);
        changes.stories().forEach(s -> followed.put(s.article().id(), s.version()));
        cursor = changes.cursor();
      }
    }
    some.since(cursor, NO_WAIT).stories().forEach(s -> followed.put(s.article().id(), s.version()));

    assertThat(some.size()).isLessThanOrEqualTo(4);
    assertThat(some.snapshot().stories())
        .allSatisfy(s -> assertThat(followed).containsEntry(s.article().id(), s.version()));
  }

  private Changes wait(Cursor cursor, Duration patience) {
    try {
      return window.since(cursor, patience);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> ids() {
    return window.snapshot().stories().stream().map(s -> s.article().id()).toList();
  }
}
