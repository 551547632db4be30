package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Lindqvist in Velmora;The bridge is shut. | by ada lindqvist in velmora",
        "Von Ada Lindqvist;Die Brücke ist gesperrt. | von ada lindqvist",
        "By Ada Lindqvist;By Jo Marten;By the sea. | by ada lindqvist by jo marten",
        "By noon the bridge was shut;Crews left. |",
        "By Ada Lindqvist |",
      })
  void coverBylines(String body, String expected) {
    assertThat(covered(body)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VELMORA, May 9 (Agency) — The bridge is shut. | velmora may 9 agency",
        "VELMORA — The bridge is shut. | velmora",
        "Velmora (Agency) - The bridge is shut. | velmora agency",
        "Velmora — once a port — is quiet. |",
        "NEW VELMORA: The bridge is shut. | new velmora",
        "NEW VELMORA, May 9: The bridge is shut. | new velmora may 9",
        "EU: new rules for ports. |",
        "By Ada Lindqvist;VELMORA — The bridge is shut. | by ada lindqvist velmora",
      })
  void coverDatelines(String body, String expected) {
    assertThat(covered(body)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge is shut.;(Reporting by Ada Lindqvist) | reporting by ada lindqvist",
        "The bridge is shut.;Editing by Jo Marten | editing by jo marten",
        "The bridge is shut. (Reporting by Jo Marten) | reporting by jo marten",
        "The bridge is shut.;Reporting by crews goes on |",
        "The bridge (in Velmora) |",
      })
  void coverCredits(String body, String expected) {
    assertThat(covered(body)).isEqualTo(expected == null ? "" : expected);
  }

  private static String covered(String body) {
    TaggableText text = TaggableText.of(TagInput.of("Velmora", body.replace(';', '\n'), "en"));
    Roles roles = Roles.of(text);
    return text.words().stream()
        .filter(roles::covers)
        .map(Word::folded)
        .collect(Collectors.joining(" "));
  }
}
