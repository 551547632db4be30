package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the page says it was published: structured data first, then meta tags, microdata, time
 * elements, labelled and bare dates by the headline, the address, the feed. Nothing after the fetch
 * is believed.
 */
final class PublicationDate {
  private static final String[] META = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date_published",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "publicationdate",
    "article_date_original",
    "article.published",
    "article.created",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "rnews:datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "dc.date.published",
    "dc.created",
    "citation_publication_date",
    "citation_date",
    "date",
    "last-published",
    "originalpublicationdate",
    "og:pubdate",
    "og:release_date",
    "displaydate",
    "shareaholic:article_published_time",
    "timestamp",
    "created",
    "datecreated",
    "vr:published_time",
    "bt:pubdate",
    "dcsext.articlefirstpublished",
    "article.origpubdate",
    "time",
    "releasedate",
    "publisheddate",
    "prism.publicationdate",
    "video:release_date"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
        "last-modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "revised", "article.updated"
  };
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DAY_FIRST_IN_URL =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]((?:19|20)\\d\\d)(?!\\d)");
  private static final Duration ZONE_SLACK = Duration.ofHours(14);
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private final Witnesses page;
  private final @Nullable String language;
  private final boolean monthFirst;

  PublicationDate(Witnesses page, @Nullable String language) {
    this.page = page;
    this.language = language == null ? null : language.split("[-_]", 2)[0];
    this.monthFirst = MonthFirst.likely(language, page.url());
  }

  /** When it was published; {@code null} if nothing says. */
  @Nullable Moment published() {
    List<Moment> heard = new ArrayList<>();
    said("datePublished", heard);
    metas(META, heard);
    elements(page.survey().itemprop("datePublished"), heard);
    if (heard.isEmpty()) {
      said("dateCreated", heard);
      said("uploadDate", heard);
      new DateLines(page, heard, this::parse).published();
    }
    if (heard.isEmpty()) {
      fallbacks(heard);
    }
    return best(heard);
  }

  /** When it was last changed; {@code null} if nothing says or it was not after its publication. */
  @Nullable Moment modified(@Nullable Moment published) {
    List<Moment> heard = new ArrayList<>();
    said("dateModified", heard);
    metas(MODIFIED, heard);
    elements(page.survey().itemprop("dateModified"), heard);
    if (heard.isEmpty()) {
      new DateLines(page, heard, this::parse).updated();
    }
    for (Moment moment : heard) {
      if (published == null || !moment.instant().isBefore(published.instant())) {
        return moment;
      }
    }
    return null;
  }

  private void said(String member, List<Moment> heard) {
    for (JsonNode article : page.articles()) {
      add(page.data().text(article, member), heard);
    }
  }

  private void metas(String[] names, List<Moment> heard) {
    for (String name : names) {
      for (String value : page.survey().metas(name)) {
        add(value, heard);
      }
    }
  }

  private void elements(List<Element> elements, List<Moment> heard) {
    elements.forEach(element -> add(Witnesses.value(element), heard));
  }

  private void fallbacks(List<Moment> heard) {
    String url = page.url();
    LocalDate day = url == null ? null : inUrl(url);
    if (day != null) {
      heard.add(new Moment(day.atStartOfDay(), null, false));
    }
    var entry = page.entry();
    Instant published = entry == null ? null : entry.published();
    if (published != null) {
      add(published.toString(), heard);
    }
    Moment modified = heard.isEmpty() ? modified(null) : null;
    if (modified != null) {
      heard.add(modified);
    }
  }

  private void add(@Nullable String text, List<Moment> heard) {
    Moment moment = text == null ? null : parse(text);
    if (moment != null) {
      heard.add(moment);
    }
  }

  /** The date in a text, if it can be one of publication; {@code null} otherwise. */
  private @Nullable Moment parse(String text) {
    Moment moment = DateText.parse(text, language, monthFirst);
    if (moment != null && isLate(moment) && !moment.timed()) {
      moment = DateText.parse(text, language, !monthFirst);
    }
    return moment == null || isLate(moment) || moment.instant().isBefore(EARLIEST) ? null : moment;
  }

  private boolean isLate(Moment moment) {
    Instant fetched = page.fetchedAt();
    if (fetched == null) {
      return false;
    }
    Instant latest = moment.offset() == null ? fetched.plus(ZONE_SLACK) : fetched;
    return moment.instant().isAfter(latest);
  }

  /**
   * The first heard, made exact by a later one that gives the same day with its time or the same
   * time with its zone.
   */
  private static @Nullable Moment best(List<Moment> heard) {
    if (heard.isEmpty()) {
      return null;
    }
    Moment best = heard.getFirst();
    for (Moment other : heard) {
      boolean timelier = !best.timed() && other.timed() && best.isNear(other);
      boolean zoned =
          best.timed()
              && best.offset() == null
              && other.offset() != null
              && other.timed()
              && best.wall()
                  .withSecond(0)
                  .withNano(0)
                  .equals(other.wall().withSecond(0).withNano(0));
      if (timelier || zoned) {
        best = other;
      }
    }
    return best;
  }

  /** A day in an address; {@code null} if there is none. */
  static @Nullable LocalDate inUrl(String url) {
    String head = url.length() > 1_000 ? url.substring(0, 1_000) : url;
    Matcher matcher = IN_URL.matcher(head);
    if (matcher.find()) {
      return day(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = DAY_FIRST_IN_URL.matcher(head);
    return matcher.find() ? day(matcher.group(3), matcher.group(2), matcher.group(1)) : null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
