package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts what is found on each publisher's pages: a layout that changed shows as a field whose
 * share falls. {@code dateline.enrich.pages} and {@code dateline.enrich.fields} have the tag {@code
 * publisher}: a domain for the first {@value #MOST} publishers that reach {@value #ENOUGH} pages,
 * {@code other} for the rest, so that the number of series is bounded. Safe for use by many
 * threads.
 */
final class SiteDrift {
  static final int MOST = 50;
  static final int ENOUGH = 20;
  static final String OTHER = "other";
  private static final int WATCHED = 5_000;

  private enum Field {
    TITLE(article -> !article.title().isEmpty()),
    STANDFIRST(article -> article.standfirst() != null),
    BODY(article -> !article.body().isEmpty()),
    BYLINE(article -> !article.byline().isEmpty()),
    PUBLISHED(article -> article.publishedAt() != null),
    SECTION(article -> article.section() != null),
    IMAGE(article -> article.image() != null),
    KEYWORDS(article -> !article.keywords().isEmpty());

    private final Predicate<Article> found;

    Field(Predicate<Article> found) {
      this.found = found;
    }

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Site(Counter pages, Map<Field, Counter> fields) {
    static Site in(MeterRegistry registry, String publisher) {
      Map<Field, Counter> fields = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        fields.put(
            field,
            Counter.builder("dateline.enrich.fields")
                .description("Pages on which the field was found")
                .tag("publisher", publisher)
                .tag("field", field.tag())
                .register(registry));
      }
      Counter pages =
          Counter.builder("dateline.enrich.pages")
              .description("Pages that an article was extracted from")
              .tag("publisher", publisher)
              .register(registry);
      return new Site(pages, fields);
    }

    void count(Article article) {
      pages.increment();
      fields.forEach(
          (field, counter) -> {
            if (field.found.test(article)) {
              counter.increment();
            }
          });
    }
  }

  private final MeterRegistry registry;
  private final Site other;
  private final Map<String, Site> sites = new HashMap<>();
  private final Map<String, Integer> watched =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > WATCHED;
        }
      };

  SiteDrift(MeterRegistry registry) {
    this.registry = registry;
    this.other = Site.in(registry, OTHER);
  }

  /** Counts an article that was extracted from a page; what only a feed carried has no layout. */
  void extracted(Article article) {
    if (article.fullText()) {
      site(article.publisher()).count(article);
    }
  }

  private synchronized Site site(Publisher publisher) {
    String domain = publisher.domain();
    if (domain == null) {
      return other;
    }
    Site known = sites.get(domain);
    return known == null ? admitted(domain) : known;
  }

  private Site admitted(String domain) {
    if (sites.size() >= MOST || watched.merge(domain, 1, Integer::sum) < ENOUGH) {
      return other;
    }
    watched.remove(domain);
    Site site = Site.in(registry, domain);
    sites.put(domain, site);
    return site;
  }
}
