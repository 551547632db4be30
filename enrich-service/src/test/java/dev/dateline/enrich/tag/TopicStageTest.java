package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopicStageTest {
  private static final TopicStage STAGE = TopicStage.load();

  record Labelled(String language, List<String> topics, String title, String body) {
    @Override
    public String toString() {
      return language + ": " + title;
    }
  }

  static Stream<Labelled> articles() {
    return TopicStage.LANGUAGES.stream().flatMap(TopicStageTest::articles);
  }

  private static Stream<Labelled> articles(String language) {
    try (InputStream in =
        TopicStageTest.class.getResourceAsStream(
            "/dev/dateline/enrich/tag/topics/" + language + ".articles")) {
      String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(file.split("\n\n+"))
          .filter(block -> !block.startsWith("#"))
          .map(block -> block.strip().split("\n", 3))
          .map(
              lines ->
                  new Labelled(
                      language,
                      lines[0].equals("-")
                          ? List.of()
                          : Stream.of(lines[0].split(" ")).map(id -> "medtop:" + id).toList(),
                      lines[1],
                      lines[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void tellsTheTopicFirst(Labelled article) {
    List<Tag> tags = tags(TagInput.of(article.title(), article.body(), article.language()));

    assertThat(tags).extracting(Tag::id).containsAll(article.topics());
    if (article.topics().isEmpty()) {
      assertThat(tags).isEmpty();
    } else {
      assertThat(tags.stream().filter(tag -> tag.broader().isEmpty()).toList())
          .first()
          .extracting(Tag::id)
          .isEqualTo(article.topics().getFirst());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Tensions simmer along the border as troops mass",
        "en | Anger simmers after police shooting",
        "en | Celebrity lawyer charged with fraud",
        "en | Saudi king names new defence minister from the royal family",
        "de | Kokain zwischen Zutaten versteckt: Zoll fasst Schmuggler",
        "de | Olivenöl wird teurer, die Inflation steigt",
        "es | Robo de uno de los cuadros más famosos",
      })
  void aPassingWordOfLifestyleOrFameDoesNotTellTheTopicFirst(String language, String title) {
    assertThat(tags(TagInput.of(title, title + ".", language)).stream().limit(1).map(Tag::id))
        .doesNotContain("medtop:08000000", "medtop:10000000");
  }

  @Test
  void namesAncestorsNearestFirst() {
    List<Tag> tags =
        tags(
            TagInput.of(
                "Ambassador recalled",
                "The foreign minister recalled the ambassador. Diplomats left the embassy, a diplomat said.",
                "en"));

    assertThat(tags)
        .extracting(Tag::id, Tag::broader)
        .contains(
            tuple("medtop:11000000", List.of()),
            tuple("medtop:20000638", List.of("medtop:11000000")));
    assertThat(tags)
        .filteredOn(tag -> tag.id().equals("medtop:20000639"))
        .extracting(Tag::broader)
        .containsExactly(List.of("medtop:20000638", "medtop:11000000"));
  }

  @Test
  void pointsToTheWordsThatTellIt() {
    String body =
        "The goalkeeper saved a penalty kick. Wimbledon is in July, the Olympics are later.";

    Tag sport =
        tags(TagInput.of("Goalkeeper of the year", body, "en")).stream()
            .filter(tag -> tag.id().equals("medtop:15000000"))
            .findFirst()
            .orElseThrow();

    assertThat(sport.mentions())
        .contains(new Tag.Mention("title", 0, 10), new Tag.Mention("body", 4, 14));
  }

  @Test
  void abstainsOnOneHint() {
    assertThat(tags(TagInput.of("The match", "She lit a match and looked at the wall.", "en")))
        .isEmpty();
  }

  @Test
  void hearsThePublishersSectionInAnyLanguage() {
    TagInput polish =
        new TagInput(
            "Spokojny wtorek",
            null,
            "Nic nie zaszło.",
            "pl",
            List.of(),
            List.of(),
            null,
            List.of("Start", "Sport", "Piłka nożna"));

    assertThat(tags(polish)).extracting(Tag::id).contains("medtop:15000000");
  }

  @Test
  void sectionsAloneThatMeanManyThingsTellNothing() {
    TagInput world =
        new TagInput(
            "A quiet Tuesday",
            null,
            "Nothing happened.",
            "en",
            List.of(),
            List.of(),
            null,
            List.of("News", "World", "Opinion"));

    assertThat(tags(world)).isEmpty();
  }

  @Test
  void theTextOutweighsAKeyword() {
    TagInput input =
        new TagInput(
            "Central bank raises interest rate",
            null,
            "Inflation rose, economists said, and the central bank lifted its interest rate.",
            "en",
            List.of("Sport"),
            List.of(),
            null);

    assertThat(tags(input)).extracting(Tag::id).contains("medtop:04000000");
    assertThat(tags(input)).extracting(Tag::id).doesNotContain("medtop:15000000");
  }

  private static List<Tag> tags(TagInput input) {
    return STAGE.tag(TaggableText.of(input), List.of()).stream().sorted(Tagger.BEST_FIRST).toList();
  }
}
