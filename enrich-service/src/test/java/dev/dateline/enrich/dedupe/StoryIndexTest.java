package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which text of a story is the one to show does not depend on the order in which they came. */
class StoryIndexTest {

  @Property(tries = 300)
  void theBestOfAStorysTextsIsTheSameInAnyOrder(
      @ForAll("claims") List<Claim> texts, @ForAll long seed) {
    List<Claim> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(best(shuffled)).isEqualTo(best(texts));
  }

  @Property(tries = 300)
  void aStoryComesBackAsItWasAndCountsEachOfItsCopiesOnce(@ForAll("claims") List<Claim> texts) {
    Story story = story(texts);

    assertThat(Story.fromBytes(story.toBytes())).isEqualTo(story);
    assertThat(story.copies().count()).isEqualTo(texts.size() - 1);
    assertThat(story.with(texts.getLast(), texts.getFirst().id()).copies())
        .isEqualTo(story.copies());
  }

  private static Claim best(List<Claim> texts) {
    return story(texts).best();
  }

  private static Story story(List<Claim> texts) {
    Story story = new Story(texts.getFirst(), Copies.NONE);
    for (Claim text : texts) {
      story = story.with(text, texts.getFirst().id());
    }
    return story;
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.of(true, false, false),
            Arbitraries.integers().between(8, 900),
            Arbitraries.integers().between(0, 5))
        .as(
            (id, wire, words, hour) ->
                new Claim("id" + id, wire, words, Instant.ofEpochSecond(3600L * hour)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(Claim::id);
  }
}
