package dev.dateline.desk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.desk.query.Clause.And;
import dev.dateline.desk.query.Clause.Has;
import dev.dateline.desk.query.Clause.Not;
import dev.dateline.desk.query.Clause.Or;
import dev.dateline.desk.query.Clause.Phrase;
import dev.dateline.desk.query.Clause.Prefix;
import dev.dateline.desk.query.Clause.Property;
import dev.dateline.desk.query.Clause.Text;
import dev.dateline.desk.query.Clause.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @Test
  void nothingAsksForEverything() {
    assertThat(QueryParser.parse(" \t ")).isEqualTo(Clause.ALL);
  }

  @Test
  void bindsNotTighterThanAndTighterThanOr() {
    assertThat(QueryParser.parse("a OR b NOT c AND d"))
        .isEqualTo(
            new Or(List.of(word("a"), new And(List.of(word("b"), new Not(word("c")), word("d"))))));
  }

  @Test
  void readsPhrasesPrefixesFieldsAndBrackets() {
    assertThat(QueryParser.parse("title:\"harbour bridge\" -(lang:de tag:medtop:04000000) strik*"))
        .isEqualTo(
            new And(
                List.of(
                    new Phrase(Text.TITLE, "harbour bridge"),
                    new Not(
                        new And(
                            List.of(
                                new Has(Property.LANGUAGE, "de"),
                                new Has(Property.TAG, "medtop:04000000")))),
                    new Prefix(Text.ANYWHERE, "strik"))));
  }

  @Test
  void operatorsInSmallLettersAreWords() {
    assertThat(QueryParser.parse("war and peace"))
        .isEqualTo(new And(List.of(word("war"), word("and"), word("peace"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a \"b | 2 | quote is not closed",
        "(a b | 0 | bracket is not closed",
        "a) b | 1 | closes nothing",
        ") | 0 | nothing before the bracket",
        "() | 1 | nothing before the bracket",
        "a AND | 5 | ends too early",
        "a OR OR b | 5 | wants something on both sides",
        "NOT | 3 | ends too early",
        "x colour:red | 2 | no field colour",
        "tag: | 4 | wants a value",
        "tag:(a b) | 4 | wants a value",
        "title: | 6 | ends too early",
        "ab* | 0 | at least 3 letters",
        "***** | 0 | only at a word's end",
        "go*ing | 2 | only at a word's end"
      })
  void saysWhatIsWrongAndWhere(String query, int position, String message) {
    QuerySyntaxException e =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));

    assertThat(e).hasMessageContaining(message);
    assertThat(e.position()).isEqualTo(position);
  }

  @Test
  void limitsWhatAQueryMayCost() {
    assertRefused("a ".repeat(65), "at most 64");
    assertRefused("(".repeat(17) + "a" + ")".repeat(17), "too deep");
    assertRefused("NOT ".repeat(17) + "a", "too deep");
    assertRefused("a".repeat(1_001), "at most 1000 characters");
    QueryParser.parse("a ".repeat(64));
    QueryParser.parse("(".repeat(16) + "a" + ")".repeat(16));
  }

  private static void assertRefused(String query, String message) {
    assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query)))
        .hasMessageContaining(message);
  }

  private static Word word(String word) {
    return new Word(Text.ANYWHERE, word);
  }
}
