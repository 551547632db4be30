package dev.dateline.desk.http;

import dev.dateline.contract.Article;
import dev.dateline.contract.Source;
import dev.dateline.desk.export.ExportFormat;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.Copy;
import dev.dateline.desk.index.Count;
import dev.dateline.desk.index.Cursor;
import dev.dateline.desk.index.Facet;
import dev.dateline.desk.index.Page;
import dev.dateline.desk.index.Search;
import dev.dateline.desk.index.Search.After;
import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.index.Story;
import dev.dateline.desk.query.Clause;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles as JSON: lists of headlines, and each with all that is known of it. */
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
   */
  record Listing(
      List<Headline> articles,
      long matching,
      boolean matchingExact,
      int held,
      @Nullable String next,
      String live,
      @Nullable Map<String, List<Count>> facets) {}

  /**
   * @param article the latest revision, as its topic holds it; {@code evidence} in it says where
   *     each value came from
   * @param updatedAt when it was ingested
   * @param copies repeats of it without their texts, oldest first, at most 200
   * @param copyCount how many there are
   * @param revisions those that are held, the first one first
   * @param trace where in Kafka it stands, from the raw page on
   */
  record Detail(
      Article article,
      Instant updatedAt,
      List<Repeat> copies,
      int copyCount,
      List<Revision> revisions,
      List<Source> trace) {}

  /**
   * @param revision its number, from 1
   * @param updatedAt when it was ingested
   * @param title its headline
   * @param change by how much it differs from the one before, over 0 to 1; {@code null} for the
   *     first
   * @param wordCount of its text
   */
  record Revision(
      int revision, Instant updatedAt, String title, @Nullable Double change, int wordCount) {}

  /**
   * @param article the revision, as its topic held it
   * @param updatedAt when it was ingested
   * @param trace where in Kafka it stood, from the raw page on
   */
  record Past(Article article, Instant updatedAt, List<Source> trace) {}

  void list(Context ctx) throws IOException {
    Parameters parameters = new Parameters(ctx, LIST);
    Format format = parameters.choice("format", Format.JSON, List.of(Format.values()));
    switch (format) {
      case JSON -> page(ctx, parameters);
      case NDJSON -> exports.write(ctx, parameters, ExportFormat.NDJSON);
      case NINJS -> exports.write(ctx, parameters, ExportFormat.NINJS);
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
    answers.json(
        ctx,
        new Listing(
            page.stories().stream().map(Headline::of).toList(),
            page.total(),
            page.exact(),
            index.archive().size(),
            page.next() == null ? null : page.next().toString(),
            live.toString(),
            facets.isEmpty() ? null : facets(clause, facets)));
  }

  /** How a list is written. */
  enum Format {
    JSON,
    NDJSON,
    NINJS
  }

  void one(Context ctx) {
    new Parameters(ctx, List.of());
    String id = ctx.pathParam("id");
    Story story = index.archive().find(id);
    if (story == null) {
      throw new NotFoundResponse("The desk holds no article with this id.");
    }
    answers.json(
        ctx,
        new Detail(
            story.article(),
            story.updatedAt(),
            index.archive().copies(id).stream().map(Repeat::of).toList(),
            story.copies(),
            index.archive().revisions(id).stream().map(ArticlesApi::revision).toList(),
            trace(story)));
  }

  void copy(Context ctx) {
    new Parameters(ctx, List.of());
    Copy copy = index.archive().copy(ctx.pathParam("copy"));
    if (copy == null || !copy.of().equals(ctx.pathParam("id"))) {
      throw new NotFoundResponse("The desk holds no such copy of this article.");
    }
    answers.json(ctx, copy);
  }

  void revision(Context ctx) {
    new Parameters(ctx, List.of());
    String number = ctx.pathParam("revision");
    Story past =
        index.archive().revisions(ctx.pathParam("id")).stream()
            .filter(s -> Integer.toString(s.article().revision()).equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("The desk holds no such revision."));
    answers.json(ctx, new Past(past.article(), past.updatedAt(), trace(past)));
  }

  static Order order(Parameters parameters) {
    return parameters.choice("sort", Order.NEWEST, List.of(Order.values()));
  }

  private Map<String, List<Count>> facets(Clause clause, List<Facet> facets) {
    Map<String, List<Count>> counts = new TreeMap<>();
    index
        .counts()
        .of(clause, facets, FACET_VALUES)
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

  private static Revision revision(Story story) {
    Article a = story.article();
    return new Revision(a.revision(), story.updatedAt(), a.title(), a.change(), a.wordCount());
  }

  private static List<Source> trace(Story story) {
    return List.of(story.article().source(), story.position());
  }

  private static BadRequestResponse badCursor() {
    return new BadRequestResponse(
        "The cursor is none that a list in this order gives out; leave it out.");
  }
}
