package dev.dateline.desk.http;

import dev.dateline.desk.export.ExportFormat;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.Count;
import dev.dateline.desk.index.Counted;
import dev.dateline.desk.index.Cursor;
import dev.dateline.desk.index.Facet;
import dev.dateline.desk.index.Page;
import dev.dateline.desk.index.Search;
import dev.dateline.desk.index.Search.After;
import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.query.Clause;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles as a list of headlines, or as an export of any length. */
final class ArticlesApi {
  static final int MAX_LIMIT = 500;
  static final int DEFAULT_LIMIT = 50;
  static final int FACET_VALUES = 30;

  static final List<String> LIST =
      Parameters.filterAnd("sort", "cursor", "limit", "facets", "format");
  static final List<Facet> FACETS = List.of(Facet.TAG, Facet.OUTLET, Facet.LANGUAGE, Facet.DAY);

  private final ArticleIndex index;
  private final ExportApi exports;
  private final Answers answers;

  ArticlesApi(ArticleIndex index, ExportApi exports, Answers answers) {
    this.index = index;
    this.exports = exports;
    this.answers = answers;
  }

  /**
   * @param articles in the order asked for
   * @param matching how many match, shown or not; counted up to 10,000
   * @param matchingExact whether that is all
   * @param held how many articles the index holds
   * @param next the {@code cursor} of the following page; {@code null} if this is the last
   * @param live where {@code /api/stream?after=} goes on
   * @param facets counts by {@code tag}, {@code outlet}, {@code language} and {@code day}, as far
   *     as asked for; at most 5 s old
   * @param facetsExact whether all that match were counted; where very many match, counts are
   *     estimated from some of them; {@code null} without facets
   */
  record Listing(
      List<Headline> articles,
      long matching,
      boolean matchingExact,
      int held,
      @Nullable String next,
      String live,
      @Nullable Map<String, List<Count>> facets,
      @Nullable Boolean facetsExact) {}

  void list(Context ctx) throws IOException {
    Parameters parameters = new Parameters(ctx, LIST);
    Format format = parameters.choice("format", Format.JSON, List.of(Format.values()));
    switch (format) {
      case JSON -> page(ctx, parameters);
      case NDJSON -> exports.write(ctx, parameters, ExportFormat.NDJSON);
      case NINJS -> exports.write(ctx, parameters, ExportFormat.NINJS);
      case JSONLD -> exports.write(ctx, parameters, ExportFormat.JSONLD);
    }
  }

  private void page(Context ctx, Parameters parameters) {
    Clause clause = parameters.filter();
    List<Facet> facets = parameters.choices("facets", FACETS);
    Cursor live = index.live().now();
    Page page =
        index
            .archive()
            .search(
                new Search(
                    clause,
                    order(parameters),
                    parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT),
                    after(parameters, order(parameters))));
    Counted counted = facets.isEmpty() ? null : index.counts().of(clause, facets, FACET_VALUES);
    answers.json(
        ctx,
        new Listing(
            page.stories().stream().map(Headline::of).toList(),
            page.total(),
            page.exact(),
            index.archive().size(),
            page.next() == null ? null : page.next().toString(),
            live.toString(),
            counted == null ? null : facets(counted),
            counted == null ? null : counted.exact()));
  }

  /** How a list is written. */
  enum Format {
    JSON,
    NDJSON,
    NINJS,
    JSONLD
  }

  static Order order(Parameters parameters) {
    return parameters.choice("sort", Order.NEWEST, List.of(Order.values()));
  }

  private static Map<String, List<Count>> facets(Counted counted) {
    Map<String, List<Count>> counts = new TreeMap<>();
    counted
        .values()
        .forEach((facet, values) -> counts.put(facet.name().toLowerCase(Locale.ROOT), values));
    return counts;
  }

  static @Nullable After after(Parameters parameters, Order order) {
    String text = parameters.value("cursor");
    if (text == null) {
      return null;
    }
    After after = After.parse(text).orElseThrow(ArticlesApi::badCursor);
    if (after.order() != order) {
      throw badCursor();
    }
    return after;
  }

  private static BadRequestResponse badCursor() {
    return new BadRequestResponse(
        "The cursor is none that a list in this order gives out; leave it out.");
  }
}
