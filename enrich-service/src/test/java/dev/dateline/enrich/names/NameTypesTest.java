package dev.dateline.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTypesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Lexicon LEXICON =
      Lexicon.of(
          Map.of(
              Word.hash("mara"), Lexicon.FIRST_NAME,
              Word.hash("dawn"), Lexicon.FIRST_NAME,
              Word.hash("french"), Lexicon.WORD,
              Word.hash("services"), Lexicon.WORD));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The carmaker Lindqvist cut jobs. | 2 2 | PERSON | ORGANISATION",
        "Shares in Lindqvist fell. | 2 2 | PLACE | ORGANISATION",
        "The Lindqvist shares fell. | 1 1 | PERSON | ORGANISATION",
        "The mayor Lindqvist fell. | 2 2 | PERSON | PERSON",
        "Mara Lindqvist said no. | 0 1 | ORGANISATION | PERSON",
        "Dawn French said no. | 0 1 | ORGANISATION | PERSON",
        "Mara Services said no. | 0 1 | ORGANISATION | ORGANISATION",
        "Mara University said no. | 0 1 | ORGANISATION | ORGANISATION",
        "Harwood Lindqvist said no. | 0 1 | ORGANISATION | ORGANISATION",
        "Mara Lindqvist. Said no more. | 0 1 | ORGANISATION | ORGANISATION",
      })
  void believesTheWordsBesideIt(String body, String span, String type, String expected) {
    TaggableText text = TaggableText.of(TagInput.of("", body, "en"));
    Span words = new Span(span.charAt(0) - '0', span.charAt(2) - '0');

    FoundName settled =
        new NameTypes(text, LEXICON, GAZETTEER.in("en"))
            .settle(new FoundName(words, Tag.Type.valueOf(type)));

    assertThat(settled).isEqualTo(new FoundName(words, Tag.Type.valueOf(expected)));
  }
}
