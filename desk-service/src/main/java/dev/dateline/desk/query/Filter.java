package dev.dateline.desk.query;

import dev.dateline.desk.query.Clause.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists, streams, feeds and saved searches are filtered by. Whatever is {@code null} does not
 * restrict.
 *
 * @param q in the query language
 * @param tag id or label
 * @param outlet domain or name
 * @param language BCP 47
 * @param from published at or after
 * @param to published before
 */
public record Filter(
    @Nullable String q,
    @Nullable String tag,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable Instant from,
    @Nullable Instant to) {

  /**
   * All of it together.
   *
   * @throws QuerySyntaxException if {@code q} is not of the language
   */
  public Clause clause() {
    List<Clause> clauses = new ArrayList<>();
    Clause asked = q == null ? Clause.ALL : QueryParser.parse(q);
    if (!asked.equals(Clause.ALL)) {
      clauses.add(asked);
    }
    has(clauses, Property.TAG, tag);
    has(clauses, Property.OUTLET, outlet);
    has(clauses, Property.LANGUAGE, language);
    if (from != null || to != null) {
      clauses.add(new Clause.Published(from, to));
    }
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.And(clauses);
  }

  private static void has(List<Clause> clauses, Property property, @Nullable String value) {
    if (value != null) {
      clauses.add(new Clause.Has(property, value));
    }
  }
}
