package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class FellowsTest {
  private static final TaggableText TEXT =
      TaggableText.of(TagInput.of("", "the rovers met the harriers", "en"));

  @Test
  void shareTheLeagueThatTwoOfThemAreIn() {
    assertThat(shared(club("x:a", "x:league", 1), club("x:b", "x:league", 4)))
        .containsExactly("x:league");
  }

  @Test
  void shareNothingWhereOneIsNamedTwiceOrTheyAreOfTwoLeagues() {
    assertThat(shared(club("x:a", "x:league", 1), club("x:a", "x:league", 4))).isEmpty();
    assertThat(shared(club("x:a", "x:league", 1), club("x:b", "x:other", 4))).isEmpty();
  }

  @Test
  void areNoPlaces() {
    Candidate place = candidate(Tag.Type.PLACE, "x:b", "x:league", 4);

    assertThat(shared(club("x:a", "x:league", 1), place)).isEmpty();
  }

  private static Collection<String> shared(Candidate... candidates) {
    return Fellows.shared(List.of(candidates), new Surroundings(TEXT));
  }

  private static Candidate club(String id, String league, int at) {
    return candidate(Tag.Type.ORGANISATION, id, league, at);
  }

  private static Candidate candidate(Tag.Type type, String id, String broader, int at) {
    Entity entity = new Entity(id, type, id, List.of(broader), 0);
    Alias alias = new Alias(entity, Name.Kind.NAME, Name.Doubt.WORD, new BitSet(), 0, 0);
    return new Candidate(new Span(at, at), List.of(alias), null, true);
  }
}
