package dev.dateline.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final Gazetteer EMPTY =
      new Gazetteer(List.of(new GazetteerData("0", List.of(), List.of())));

  @Test
  void looksOnlyAtWordsThatMayBelongToAName() {
    Features features = words("The mayor of Velmora met 12 Harwood clerks.", Map.of()).features();

    assertThat(List.of(0, 2, 3, 5, 6)).allMatch(features::isCandidate);
    assertThat(List.of(1, 4, 7)).noneMatch(features::isCandidate);
  }

  @Test
  void seesTheClassOfTheWordBefore() {
    String body = "The singer Harwood left.";
    int singer = NameTrainer.entry(false, false, true, 19);

    int[] without = features(body, Map.of());
    int[] with = features(body, Map.of(Word.hash("singer"), singer));

    assertThat(with).hasSameSizeAs(without).isNotEqualTo(without);
  }

  @Test
  void seesWhatTheArticleIsAbout() {
    assertThat(Subject.of(text("The team won the cup, the coach said.").words())).isPositive();
    assertThat(Subject.of(text("The team was late.").words())).isZero();
  }

  @Test
  void endsASentenceAtAPointButNotBehindATitle() {
    Boundaries boundaries = new Boundaries(text("It rained. Dr. Harwood (Velmora) left."));

    assertThat(boundaries.startsSentence(2)).isTrue();
    assertThat(boundaries.startsSentence(3)).isFalse();
    assertThat(boundaries.isApart(4)).isTrue();
    assertThat(boundaries.isJoined(3)).isTrue();
  }

  private static int[] features(String body, Map<Long, Integer> lexicon) {
    FeatureList list = words(body, lexicon).features().extract(2);
    return Arrays.copyOf(list.slots(), list.count());
  }

  private static ArticleWords words(String body, Map<Long, Integer> lexicon) {
    return new ArticleWords(text(body), Lexicon.of(lexicon), EMPTY);
  }

  private static TaggableText text(String body) {
    return TaggableText.of(TagInput.of("", body, "en"));
  }
}
