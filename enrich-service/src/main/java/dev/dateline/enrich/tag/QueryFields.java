package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of the rule language whose value is a name and not words of the text. */
final class QueryFields {
  private static final Set<String> NAMES = Set.of("lang", "outlet", "entity", "topic");
  private static final Pattern WIKIDATA = Pattern.compile("[Qq][1-9][0-9]{0,11}");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,19}:\\S{1,200}");

  private QueryFields() {}

  static boolean takesName(String field) {
    return NAMES.contains(field);
  }

  /**
   * A part of a query from such a field and its value.
   *
   * @throws QuerySyntaxException if the value is none of the field's
   */
  static Query read(QueryToken field, QueryToken value) throws QuerySyntaxException {
    String text = value.text().strip();
    return switch (field.text()) {
      case "lang" -> new Query.InLanguage(language(value));
      case "outlet" -> new Query.FromOutlet(text.toLowerCase(Locale.ROOT));
      case "entity" -> new Query.Tagged(Query.TagKind.ENTITY, tag(value));
      case "topic" -> new Query.Tagged(Query.TagKind.TOPIC, tag(value));
      default ->
          throw new QuerySyntaxException(
              "there is no field "
                  + field.text()
                  + ": (known are title:, standfirst:, body:, case:, lang:, outlet:, entity:,"
                  + " topic:; quote a word that has a colon)",
              field.offset());
    };
  }

  private static String language(QueryToken value) throws QuerySyntaxException {
    String tag = value.text().strip().toLowerCase(Locale.ROOT);
    String primary = tag.split("[-_]", 2)[0];
    if (primary.length() < 2
        || primary.length() > 3
        || !primary.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new QuerySyntaxException("lang: needs a language such as en or de", value.offset());
    }
    return primary;
  }

  private static String tag(QueryToken value) throws QuerySyntaxException {
    String text = value.text().strip();
    if (WIKIDATA.matcher(text).matches()) {
      return "wikidata:" + text.toUpperCase(Locale.ROOT);
    }
    if (ID.matcher(text).matches()) {
      return text;
    }
    List<String> label = Tokenizer.fold(text);
    if (label.isEmpty()) {
      throw new QuerySyntaxException("there is no letter or digit to look for", value.offset());
    }
    return String.join(" ", label);
  }
}
