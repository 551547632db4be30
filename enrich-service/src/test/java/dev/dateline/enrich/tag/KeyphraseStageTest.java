package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.keyphrase.Keyphrases;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyphraseStageTest {
  private static final KeyphraseStage STAGE = new KeyphraseStage(Keyphrases.load());

  private static final TagInput BRIDGE =
      TagInput.of(
          "Harbour bridge closed",
          "The harbour bridge is closed. Ferries cross instead of the harbour bridge, and the"
              + " ferries are full. Ferries cost nothing until the harbour bridge opens.",
          "en");

  @Test
  void findsWhatTheArticleRepeatsBetweenStopWords() {
    List<Tag> tags = tags(BRIDGE, List.of());

    assertThat(tags).extracting(Tag::label).containsExactly("Harbour bridge", "Ferries");
    assertThat(tags.getFirst().id()).isEqualTo("x:harbour-bridge");
    assertThat(tags.getFirst().rel()).isEqualTo(Tag.Rel.ABOUT);
    assertThat(tags.getFirst().mentions())
        .hasSize(4)
        .contains(new Tag.Mention("title", 0, 14), new Tag.Mention("body", 4, 18));
    assertThat(tags.getLast().rel()).isEqualTo(Tag.Rel.MENTION);
  }

  @Test
  void leavesOutWhatIsAnEntityOrPartOfOne() {
    Tag bridge =
        entity(
            "Harbour Bridge",
            new Tag.Mention("title", 0, 14),
            new Tag.Mention("body", 4, 18),
            new Tag.Mention("body", 59, 73),
            new Tag.Mention("body", 132, 146));

    assertThat(tags(BRIDGE, List.of(bridge))).extracting(Tag::label).containsExactly("Ferries");

    TagInput person =
        TagInput.of("", "Ida Brandt spoke. Ida Brandt left. Later Ida Brandt sang.", "en");
    Tag ida =
        entity(
            "I. Brandt",
            new Tag.Mention("body", 0, 10),
            new Tag.Mention("body", 18, 28),
            new Tag.Mention("body", 41, 51));

    assertThat(tags(person, List.of(ida))).isEmpty();
  }

  @Test
  void leavesOutPiecesOfNamesAndPersonsWithTheirTitles() {
    TagInput input =
        TagInput.of(
            "",
            "Mayor Ida Brandt spoke. Mayor Ida Brandt left. Later mayor Ida Brandt sang. The"
                + " Port Averil ferry sank. The Port Averil ferry rusts.",
            "en");
    List<Tag> names =
        List.of(
            named("Ida Brandt", Tag.Type.PERSON, input, "Ida Brandt"),
            named("Port Averil", Tag.Type.PLACE, input, "Port Averil"));

    assertThat(tags(input, names))
        .extracting(Tag::label)
        .containsExactlyInAnyOrder("Mayor", "Port Averil ferry");
  }

  private static Tag named(String label, Tag.Type type, TagInput input, String name) {
    List<Tag.Mention> mentions = new ArrayList<>();
    for (int at = input.body().indexOf(name); at >= 0; at = input.body().indexOf(name, at + 1)) {
      mentions.add(new Tag.Mention("body", at, at + name.length()));
    }
    return new Tag(
        "x:" + label,
        label,
        type,
        Tag.Rel.ABOUT,
        1,
        "name",
        mentions,
        List.of(),
        new Tag.Source("test", "1"));
  }

  @Test
  void crossesNeitherSentencesNorCommas() {
    TagInput input =
        TagInput.of(
            "", "Steel harbour. Bridge rust. Steel harbour, bridge rust. Steel harbour.", "en");

    assertThat(tags(input, List.of()))
        .extracting(Tag::label)
        .containsExactlyInAnyOrder("Steel harbour", "Bridge rust");
  }

  @Test
  void findsRepeatedCharactersWhereNoSpacesAreSet() {
    TagInput input = TagInput.of("", "港口铁桥关闭。港口铁桥很旧。人们看着港口铁桥。", "zh");

    assertThat(tags(input, List.of())).extracting(Tag::label).contains("港口铁桥");
  }

  @Test
  void findsNothingWhereStopWordsAreNotKnown() {
    assertThat(tags(TagInput.of("x y z", "x y z x y z x y z", "und"), List.of())).isEmpty();
  }

  @Test
  void staysBoundedOnATextThatRepeatsItself() {
    TagInput input = TagInput.of("", "alpha beta gamma delta epsilon ".repeat(2_000), "en");

    assertThat(tags(input, List.of())).hasSizeLessThanOrEqualTo(Keyphrases.MOST);
  }

  private static Tag entity(String label, Tag.Mention... mentions) {
    return new Tag(
        "x:e",
        label,
        Tag.Type.PLACE,
        Tag.Rel.ABOUT,
        1,
        "name",
        List.of(mentions),
        List.of(),
        new Tag.Source("test", "1"));
  }

  private static List<Tag> tags(TagInput input, List<Tag> before) {
    return STAGE.tag(TaggableText.of(input), before);
  }
}
