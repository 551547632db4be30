package dev.dateline.desk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryParserLawTest {
  @Property
  void anyTextIsAQueryOrIsRefusedAtAPlaceInIt(@ForAll("texts") String text) {
    try {
      assertThat(QueryParser.parse(text)).isNotNull();
    } catch (QuerySyntaxException e) {
      assertThat(e.position()).isBetween(0, text.length());
      assertThat(e).hasMessageMatching("(?s).{5,}");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            List.of(
                "a",
                "AND",
                "OR",
                "NOT",
                "(",
                ")",
                "\"",
                "-",
                "*",
                ":",
                "tag:",
                "title:",
                "wor*",
                " ",
                "\u0000",
                "“",
                "港口",
                "\ud800",
                "x:y",
                "https://a.example/b"));
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(30).map(l -> String.join("", l)),
        Arbitraries.strings().ofMaxLength(50));
  }
}
