package dev.dateline.benchmarks.desk;

import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.Facet;
import dev.dateline.desk.index.Search;
import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.QueryParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** CPU time of queries of several kinds, each on one thread, a page of 50 each time. */
final class QueryTimes {
  private static final int EACH = 200;
  private static final List<Facet> FACETS =
      List.of(Facet.TAG, Facet.OUTLET, Facet.LANGUAGE, Facet.DAY);

  private QueryTimes() {}

  static void measure(ArticleIndex index, SyntheticNews news) {
    Map<String, Supplier<Clause>> kinds = new LinkedHashMap<>();
    kinds.put("everything", () -> Clause.ALL);
    kinds.put("a common word", () -> parse(news.word(news.zipf() % 50)));
    kinds.put("any word", () -> parse(news.word(news.zipf())));
    kinds.put("two words", () -> parse(word(news) + " " + word(news)));
    kinds.put(
        "one of three words", () -> parse(word(news) + " OR " + word(news) + " OR " + word(news)));
    kinds.put("not a word", () -> parse(word(news) + " NOT " + word(news)));
    kinds.put("phrase", () -> parse("\"" + word(news) + " " + word(news) + "\""));
    kinds.put(
        "prefix", () -> parse(news.word(20_000 + news.zipf() % 100_000).substring(0, 4) + "*"));
    kinds.put("typed so far", () -> parse(typed(news)));
    kinds.put(
        "tag and language", () -> parse("tag:\"topic " + news.zipf() % 1_000 + "\" AND lang:de"));
    kinds.put("tag", () -> parse("tag:\"topic " + news.zipf() % 1_000 + "\""));
    kinds.put(
        "word of an outlet",
        () -> parse(word(news) + " outlet:outlet" + news.zipf() % 500 + ".example"));
    kinds.put("word of a language", () -> parse(word(news) + " lang:de"));
    kinds.put(
        "word of a day",
        () ->
            new Clause.And(
                List.of(
                    parse(word(news)),
                    new Clause.Published(
                        SyntheticNews.BEGIN.plus(Duration.ofDays(1)),
                        SyntheticNews.BEGIN.plus(Duration.ofDays(2))))));
    List<Long> all = new ArrayList<>();
    for (Order order : List.of(Order.NEWEST, Order.RELEVANCE)) {
      kinds.forEach(
          (name, clauses) -> {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
              Clause clause = clauses.get();
              long start = Cpu.thread();
              index.archive().search(new Search(clause, order, 50, null));
              times.add(Cpu.thread() - start);
            }
            all.addAll(times);
            print(order + " " + name, times);
          });
    }
    kinds.forEach((name, clauses) -> deep(index, name, clauses, all));
    print("all queries", all);
    kinds.forEach(
        (name, clauses) -> {
          List<Long> times = new ArrayList<>();
          for (int i = 0; i < EACH / 10; i++) {
            Clause clause = clauses.get();
            long start = Cpu.thread();
            index.counts().of(clause, FACETS, 30);
            times.add(Cpu.thread() - start);
          }
          print("four facets of " + name, times);
        });
  }

  /** The twentieth page, by its cursor. */
  private static void deep(
      ArticleIndex index, String name, Supplier<Clause> clauses, List<Long> all) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < EACH / 10; i++) {
      Clause clause = clauses.get();
      Search search = new Search(clause, Order.NEWEST, 500, null);
      for (int page = 0; page < 2; page++) {
        Search.After next = index.archive().search(search).next();
        search = next == null ? search : new Search(clause, Order.NEWEST, 500, next);
      }
      search = new Search(clause, Order.NEWEST, 50, search.after());
      long start = Cpu.thread();
      index.archive().search(search);
      times.add(Cpu.thread() - start);
    }
    all.addAll(times);
    print("page 20 of " + name, times);
  }

  static void print(String name, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        "%-40s p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  max %7.2f ms%n",
        name,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  /** A word and the start of another one, as when one searches while typing. */
  private static String typed(SyntheticNews news) {
    String next = word(news);
    return word(news) + " " + next.substring(0, Math.min(3, next.length())) + "*";
  }

  /** Of some meaning: the 200 most frequent words are left out. */
  private static String word(SyntheticNews news) {
    return news.word(200 + news.zipf() % 20_000);
  }

  private static Clause parse(String query) {
    return QueryParser.parse(query);
  }
}
