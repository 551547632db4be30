package dev.dateline.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearRecogniserTest {
  private static final LinearRecogniser SHIPPED = LinearRecogniser.load(Gazetteer.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor, Mara Lindqvist, was born in Norway. | PERSON | Mara Lindqvist",
        "The book was written by Thomas A. Harwood in 1950. | PERSON | Thomas A. Harwood",
        "He studied at Harwood University in 1950. | ORGANISATION | Harwood University",
        "The town lies in Harwood County, in the north. | PLACE | Harwood County",
      })
  void findsNamesThatNoGazetteerHas(String body, String type, String name) {
    TaggableText text = text(body);

    assertThat(SHIPPED.recognise(text))
        .filteredOn(found -> found.type() == Tag.Type.valueOf(type))
        .extracting(found -> text.written(found.span().first(), found.span().last()))
        .map(written -> written.replace(".", ""))
        .contains(name.replace(".", ""));
  }

  @Test
  void findsNothingWhereThereAreNoCapitals() {
    assertThat(SHIPPED.recognise(text("it rained all day and the harbour was closed."))).isEmpty();
    assertThat(SHIPPED.recognise(text(""))).isEmpty();
  }

  @Test
  void trustsNoCapitalsOfHeadlinesButFindsTheTextsNamesThere() {
    TaggableText text =
        TaggableText.of(
            TagInput.of(
                "Harbour Bridge: Mara Lindqvist Speaks",
                "The mayor, Mara Lindqvist, was born in Norway.",
                "en"));

    assertThat(SHIPPED.recognise(text))
        .filteredOn(found -> found.span().first() < 5)
        .containsExactly(new FoundName(new Span(2, 3), Tag.Type.PERSON));
  }

  @Test
  void doesNotReachAcrossBrackets() {
    TaggableText text = text("Maria Harwood (Anna Lindqvist) sang.");

    assertThat(SHIPPED.recognise(text))
        .noneMatch(found -> found.span().last() > 1 && found.span().first() < 2);
  }

  @Test
  void findsNoNameThatStartsInTheHeadlineAndEndsInTheText() {
    TaggableText text =
        TaggableText.of(
            TagInput.of(
                "A Bridge for Mara",
                "Lindqvist spoke. The mayor, Mara Lindqvist, was born in Norway.",
                "en"));

    assertThat(SHIPPED.recognise(text))
        .contains(new FoundName(new Span(8, 9), Tag.Type.PERSON))
        .noneMatch(found -> found.span().first() < 4 && found.span().last() >= 4);
  }

  @Test
  void isAskedForEnglishOnly() {
    assertThat(SHIPPED.handles("en")).isTrue();
    assertThat(SHIPPED.handles("de")).isFalse();
  }

  @Test
  void learnsFromExamplesAndReadsWhatItWrote() throws IOException {
    Gazetteer empty = new Gazetteer(List.of(new GazetteerData("0", List.of(), List.of())));
    NameTrainer trainer = new NameTrainer(empty, Map.of(Word.hash("the"), 4));
    NameTrainer.Example example =
        new NameTrainer.Example(
            text("Captain Harwood sailed to Velmora."),
            List.of(
                new FoundName(new Span(1, 1), Tag.Type.PERSON),
                new FoundName(new Span(4, 4), Tag.Type.PLACE)));
    trainer.train(List.of(example, example, example), 20, 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trainer.write("7", out);
    byte[] bytes = out.toByteArray();

    LinearRecogniser read = LinearRecogniser.read(new ByteArrayInputStream(bytes), empty);

    assertThat(read.version()).startsWith("7.");
    assertThat(read.recognise(example.text())).isEqualTo(example.names());
    assertThatThrownBy(
            () ->
                LinearRecogniser.read(
                    new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length / 2)), empty))
        .isInstanceOf(IOException.class);
  }

  private static TaggableText text(String body) {
    return TaggableText.of(TagInput.of("", body, "en"));
  }
}
