package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a recogniser's spans that hold names of the gazetteer. */
class RecognisedSpansTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Chinese President Xi Jinping spoke at length. | 0 | 3 | wikidata:Q15031",
        "Leaders of Russia, China met once more.       | 2 | 3 | wikidata:Q159 wikidata:Q148",
        "Leaders of Russia and China met once more.    | 2 | 4 | wikidata:Q159 wikidata:Q148",
        "They left Bosnia and Herzegovina at night.    | 2 | 4 | wikidata:Q225",
        "They left Gdala and Velmora at night.         | 2 | 4 | x:gdala-and-velmora",
        "He went to Xi Jinping University of Law.      | 3 | 7 | x:xi-jinping-university-of-law"
      })
  void namesOfTheGazetteerStandWhereASpanIsNoMoreThanThemAndTitles(
      String body, int first, int last, String ids) {
    FoundName found = new FoundName(new Span(first, last), Tag.Type.ORGANISATION);

    List<Tag> tags =
        new EntityStage(GAZETTEER, List.of(recogniser(found)))
            .tag(TaggableText.of(TagInput.of("", body, "en")), List.of());

    assertThat(tags.stream().map(Tag::id))
        .contains(ids.split(" "))
        .filteredOn(id -> id.startsWith("x:"))
        .hasSize(ids.startsWith("x:") ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Melinda French Gates gave a library.      | 0 | 2 | ORGANISATION | x:melinda-french-gates",
        "Dawn French read from a book.             | 0 | 1 | PERSON       | x:dawn-french",
        "Later the French Navy sailed.             | 2 | 3 | ORGANISATION | wikidata:Q142 x:french-navy",
        "Pupils sang, and other pupils read aloud. | 0 | 0 | ORGANISATION |",
        "Quays sang, and other pupils read aloud.  | 0 | 0 | ORGANISATION | x:quays"
      })
  void takesNothingInANameForACountryAndNoWordForAName(
      String body, int first, int last, Tag.Type type, String ids) {
    FoundName found = new FoundName(new Span(first, last), type);

    List<Tag> tags =
        new EntityStage(GAZETTEER, List.of(recogniser(found)))
            .tag(TaggableText.of(TagInput.of("", body, "en")), List.of());

    assertThat(tags.stream().map(Tag::id))
        .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
  }

  private static NameRecogniser recogniser(FoundName found) {
    return new NameRecogniser() {
      @Override
      public String name() {
        return "fixed";
      }

      @Override
      public String version() {
        return "1";
      }

      @Override
      public boolean handles(String language) {
        return true;
      }

      @Override
      public List<FoundName> recognise(TaggableText text) {
        return List.of(found);
      }
    };
  }
}
