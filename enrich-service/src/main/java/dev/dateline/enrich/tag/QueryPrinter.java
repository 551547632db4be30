package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a query in the rule language, so that parsing it gives an equal query. */
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(Query query) {
    return switch (query) {
      case Query.Phrase phrase -> print(phrase);
      case Query.Near near ->
          group(near.left()) + " NEAR/" + near.distance() + " " + group(near.right());
      case Query.AtLeast atLeast -> "ATLEAST/" + atLeast.count() + " " + group(atLeast.part());
      case Query.Tagged tagged ->
          tagged.kind().name().toLowerCase(Locale.ROOT) + ":\"" + tagged.name() + "\"";
      case Query.InLanguage in -> "lang:" + in.language();
      case Query.FromOutlet from -> "outlet:\"" + from.outlet() + "\"";
      case Query.And and -> join(and.parts(), " AND ");
      case Query.Or or -> join(or.parts(), " OR ");
      case Query.Not not -> "NOT " + group(not.part());
    };
  }

  private static String print(Query.Phrase phrase) {
    String words =
        phrase.terms().stream()
            .map(term -> shown(term) + (term.prefix() ? "*" : ""))
            .collect(Collectors.joining(" ", "\"", "\""));
    Field field = phrase.field();
    String exact = phrase.terms().getFirst().written() == null ? "" : "case:";
    return (field == null ? "" : field.label() + ":") + exact + words;
  }

  private static String shown(Query.Term term) {
    return term.written() == null ? term.text() : term.written();
  }

  private static String join(List<Query> parts, String operator) {
    return parts.stream().map(QueryPrinter::group).collect(Collectors.joining(operator));
  }

  private static String group(Query query) {
    return query instanceof Query.Phrase ? print(query) : "(" + print(query) + ")";
  }
}
