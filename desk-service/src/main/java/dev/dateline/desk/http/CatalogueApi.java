package dev.dateline.desk.http;

import dev.dateline.desk.board.FeedBoard;
import dev.dateline.desk.board.FeedHealth;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.Count;
import dev.dateline.desk.index.Counted;
import dev.dateline.desk.index.Facet;
import dev.dateline.desk.query.Clause;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What articles are filed under: tags, outlets, feeds. */
final class CatalogueApi {
  static final int MAX_LIMIT = 1_000;
  static final int DEFAULT_LIMIT = 100;
  static final List<String> TAGS = Parameters.filterAnd("name", "limit");
  static final List<String> OUTLETS = TAGS;
  static final List<String> FEEDS = List.of("name", "status", "limit");

  /** In the order in which they want attention. */
  private static final List<String> STATUSES = List.of("failing", "new", "paused", "ok");

  private final ArticleIndex index;
  private final FeedBoard board;
  private final Answers answers;

  CatalogueApi(ArticleIndex index, FeedBoard board, Answers answers) {
    this.index = index;
    this.board = board;
    this.answers = answers;
  }

  /**
   * The most frequent tags of the articles that match.
   *
   * @param exact whether all that match were counted; if not, counts are estimated from some
   */
  record Tags(List<Tag> tags, boolean exact) {}

  /** A tag and how many articles have it. */
  record Tag(String id, String label, @Nullable String type, long articles) {}

  /**
   * The outlets of the articles that match, the busiest first.
   *
   * @param exact whether all that match were counted; if not, counts are estimated from some
   */
  record Outlets(List<Outlet> outlets, boolean exact) {}

  /**
   * @param domain of the outlet; its name where several share the address of a machine
   * @param name of the outlet
   * @param articles of its own that match
   * @param copies of others' that it ran, whatever the query
   */
  record Outlet(String domain, String name, long articles, long copies) {}

  /**
   * @param feeds subscribed to: those that fail first, each kind by address
   * @param total how many match, shown or not
   * @param byStatus how many there are of each status, whatever was asked for
   */
  record Feeds(List<FeedHealth> feeds, int total, Map<String, Long> byStatus) {}

  void tags(Context ctx) {
    Parameters parameters = new Parameters(ctx, TAGS);
    Counted counted = counts(parameters, Facet.TAG);
    answers.json(
        ctx,
        new Tags(
            wanted(parameters, counted, Facet.TAG).stream()
                .map(c -> new Tag(c.value(), c.name(), c.type(), c.articles()))
                .toList(),
            counted.exact()));
  }

  void outlets(Context ctx) {
    Parameters parameters = new Parameters(ctx, OUTLETS);
    Map<String, Count> copies = new HashMap<>();
    Counted copied = index.counts().of(Clause.ALL, List.of(Facet.COPIER), MAX_LIMIT);
    copied.values().values().forEach(all -> all.forEach(c -> copies.put(c.value(), c)));
    Counted counted = counts(parameters, Facet.OUTLET);
    Map<String, Outlet> outlets = new LinkedHashMap<>();
    for (Count own : wanted(parameters, counted, Facet.OUTLET)) {
      Count runs = copies.remove(own.value());
      outlets.put(
          own.value(),
          new Outlet(own.value(), own.name(), own.articles(), runs == null ? 0 : runs.articles()));
    }
    if (parameters.filter().equals(Clause.ALL)) {
      copies.values().stream()
          .filter(named(parameters))
          .forEach(
              c ->
                  outlets.putIfAbsent(c.value(), new Outlet(c.value(), c.name(), 0, c.articles())));
    }
    int limit = parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT);
    answers.json(
        ctx,
        new Outlets(
            outlets.values().stream().limit(limit).toList(), counted.exact() && copied.exact()));
  }

  void feeds(Context ctx) {
    Parameters parameters = new Parameters(ctx, FEEDS);
    String name = parameters.value("name");
    String status = parameters.value("status");
    List<FeedHealth> all = board.feeds();
    Map<String, Long> byStatus = new java.util.TreeMap<>();
    all.forEach(f -> byStatus.merge(f.status(), 1L, Long::sum));
    List<FeedHealth> matching =
        all.stream()
            .filter(f -> status == null || status.equals(f.status()))
            .filter(f -> name == null || contains(f.title() + " " + f.url(), name))
            .sorted(Comparator.comparingInt(f -> STATUSES.indexOf(f.status())))
            .toList();
    int limit = parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT);
    answers.json(
        ctx, new Feeds(matching.stream().limit(limit).toList(), matching.size(), byStatus));
  }

  private Counted counts(Parameters parameters, Facet facet) {
    int limit = parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT);
    boolean narrowed = parameters.value("name") != null;
    return index.counts().of(parameters.filter(), List.of(facet), narrowed ? MAX_LIMIT : limit);
  }

  /** Among the most frequent: a name that is rarer than these is not found here. */
  private static List<Count> wanted(Parameters parameters, Counted counted, Facet facet) {
    return counted.values().getOrDefault(facet, List.of()).stream()
        .filter(named(parameters))
        .limit(parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT))
        .toList();
  }

  private static Predicate<Count> named(Parameters parameters) {
    String name = parameters.value("name");
    return c -> name == null || contains(c.name() + " " + c.value(), name);
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
