package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Tag;
import dev.dateline.contract.TagRule;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final Tagger TAGGER = Tagger.standard(RuleSet::empty);

  @Test
  void linksDeclaredKeywordsAndKeepsEachOnce() {
    TagInput input =
        new TagInput(
            "Ferries resume",
            null,
            "Sailings resume on Monday, operators in Norway said.",
            "en",
            List.of("norway", "Ferries", "ferries", "Jordan", "", "Velmora Ports", "SWEDEN"),
            List.of(),
            null);

    List<Tag> tags = TAGGER.tag(input);

    assertThat(tags)
        .extracting(Tag::id)
        .containsExactlyInAnyOrder(
            "wikidata:Q20", "wikidata:Q34", "x:ferries", "x:jordan", "x:velmora-ports");
    Tag norway = tags.stream().filter(t -> t.id().equals("wikidata:Q20")).findFirst().get();
    assertThat(norway.via()).isEqualTo("name");
    assertThat(norway.rel()).isEqualTo(Tag.Rel.ABOUT);
    assertThat(norway.mentions()).hasSize(1);
    assertThat(norway.source().stage()).isEqualTo("entities");
    Tag sweden = tags.stream().filter(t -> t.id().equals("wikidata:Q34")).findFirst().get();
    assertThat(sweden.via()).isEqualTo("declared");
    assertThat(sweden.label()).isEqualTo("Sweden");
    assertThat(sweden.rel()).isEqualTo(Tag.Rel.MENTION);
  }

  @Test
  void ordersByScore() {
    List<Tag> tags =
        TAGGER.tag(
            TagInput.of(
                "Kenya signs rail pact",
                "Kenya signed a pact on Monday. Kenya will pay. A firm from Chile builds it.",
                "en"));

    assertThat(tags).extracting(Tag::label).containsExactly("Kenya", "Chile");
    assertThat(tags).allMatch(tag -> tag.score() >= 0 && tag.score() <= 1);
  }

  @Test
  void saysWhichStageFailed() {
    TagStage broken =
        new TagStage() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public String version() {
            return "1";
          }

          @Override
          public List<Tag> tag(TaggableText text, Collection<Tag> before) {
            throw new IllegalStateException("no table");
          }
        };

    assertThatThrownBy(() -> new Tagger(List.of(broken)).tag(TagInput.of("a", "b", "en")))
        .isInstanceOf(TaggingException.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("no table");
  }

  @Test
  void takesNewRulesAtOnce() {
    AtomicReference<RuleSet> rules = new AtomicReference<>(RuleSet.empty());
    Tagger tagger = Tagger.standard(rules::get);
    TagInput input = TagInput.of("Harbour bridge closes", "Rust was found.", "en");
    assertThat(tagger.tag(input)).isEmpty();

    rules.set(
        RuleSet.compile(
            List.of(new TagRule("rust", "Rust", "rust bridge", TagRule.Examples.NONE))));

    assertThat(tagger.tag(input)).extracting(Tag::id).containsExactly("rule:rust");
  }

  @Property(tries = 500)
  void mentionsPointIntoTheirField(@ForAll String noise) {
    String title = noise + " Russia " + noise;
    String body = "China " + noise + "\nU.S. " + noise + " Germany's";

    for (Tag tag : TAGGER.tag(TagInput.of(title, body, "en"))) {
      for (Tag.Mention mention : tag.mentions()) {
        String field = mention.field().equals("title") ? title : body;
        assertThat(field.substring(mention.start(), mention.end()))
            .matches("(?s)[\\p{L}\\p{N}](.*[\\p{L}\\p{N}\\p{M}.])?");
      }
    }
  }
}
