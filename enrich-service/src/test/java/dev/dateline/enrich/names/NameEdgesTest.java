package dev.dateline.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameEdgesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Lexicon LEXICON =
      Lexicon.of(
          Map.of(
              Word.hash("mara"), Lexicon.FIRST_NAME,
              Word.hash("machine"), Lexicon.WORD,
              Word.hash("sewing"), Lexicon.WORD));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was [Ms Harwood] who left. | ORGANISATION | PERSON Harwood",
        "It was [Mayor Mara Lindqvist] who left. | PERSON | PERSON Mara Lindqvist",
        "It was [Chief Minister Harwood] who left. | PERSON | PERSON Harwood",
        "It was [Velmora Foreign Minister Harwood] who left. | ORGANISATION | PERSON Harwood",
        "It was [Singer Mara Lindqvist] who left. | ORGANISATION | PERSON Mara Lindqvist",
        "It was [Singer Sewing Machine] that shut. | ORGANISATION | ORGANISATION Singer Sewing Machine",
        "It was [Governor Island] that burned. | PLACE | PLACE Governor Island",
        "The [President Harwood Foundation] paid. | ORGANISATION | ORGANISATION President Harwood Foundation",
        "[Former Quaystone] boss. | ORGANISATION | ORGANISATION Quaystone",
        "[Harbour MPs] voted. | ORGANISATION | ORGANISATION Harbour",
        "Quay beat [Velmora Rovers 2]-1 at home. | ORGANISATION | ORGANISATION Velmora Rovers",
        "Quay beat [Rovers 2] days later. | PERSON | PERSON Rovers",
        "They watch [Channel 4] at night. | ORGANISATION | ORGANISATION Channel 4",
      })
  void takesTitlesAndNumbersOff(String marked, String type, String expected) {
    assertThat(settled(marked, type)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The [Nepal's Department of Tourism] said so. | ORGANISATION | ORGANISATION Department of Tourism",
        "The [Nepal’s Department of Tourism] said so. | ORGANISATION | ORGANISATION Department of Tourism",
        "The [Harwood's Mill] burned. | PLACE | PLACE Harwood's Mill",
      })
  void leavesOwnersToThemselvesWhereTheyAreKnown(String marked, String type, String expected) {
    assertThat(settled(marked, type)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Institute for [Tidal Studies] said so. | ORGANISATION | ORGANISATION Institute for Tidal Studies",
        "The Velmora Institute for [Tidal Studies] said so. | ORGANISATION | ORGANISATION Velmora Institute for Tidal Studies",
        "The University of [Velmora] said so. | PLACE | ORGANISATION University of Velmora",
        "The president of [Velmora] said so. | PLACE | PLACE Velmora",
        "The [Tidal Rights Commission] of Pakistan said so. | ORGANISATION | ORGANISATION Tidal Rights Commission of Pakistan",
        "The [Tidal Rights Commission] of Monday said so. | ORGANISATION | ORGANISATION Tidal Rights Commission",
        "The [Velmora Institute of Tides] and Seismology said so. | ORGANISATION | ORGANISATION Velmora Institute of Tides and Seismology",
        "The [Velmora Institute of Tides] and Pakistan said so. | ORGANISATION | ORGANISATION Velmora Institute of Tides",
        "The [Harbour High Court] on Friday said so. | ORGANISATION | ORGANISATION Harbour High Court",
      })
  void carriesBodiesOverTheirLinks(String marked, String type, String expected) {
    assertThat(settled(marked, type)).containsExactly(expected);
  }

  @Test
  void letsNoNameOverlapAnother() {
    TaggableText text = text("The Velmora Institute for Tidal Studies said so.");
    List<FoundName> found =
        List.of(
            new FoundName(new Span(1, 2), Tag.Type.PLACE),
            new FoundName(new Span(4, 5), Tag.Type.ORGANISATION));

    assertThat(new NameEdges(text, LEXICON, GAZETTEER.in("en")).settle(found))
        .containsExactly(new FoundName(new Span(1, 5), Tag.Type.ORGANISATION));
  }

  private static List<String> settled(String marked, String type) {
    TaggableText text = text(marked.replace("[", "").replace("]", ""));
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.words().size(); i++) {
      Word word = text.words().get(i);
      if (word.start() >= start && word.end() <= end) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<FoundName> found = List.of(new FoundName(new Span(first, last), Tag.Type.valueOf(type)));
    List<String> settled = new ArrayList<>();
    for (FoundName name : new NameEdges(text, LEXICON, GAZETTEER.in("en")).settle(found)) {
      settled.add(name.type() + " " + text.written(name.span().first(), name.span().last()));
    }
    return settled;
  }

  private static TaggableText text(String body) {
    return TaggableText.of(TagInput.of("", body, "en"));
  }
}
