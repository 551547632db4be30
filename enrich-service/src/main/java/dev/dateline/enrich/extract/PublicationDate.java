package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import java.time.Instant;
import java.time.LocalDate;
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
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'](?:datePublished|date_published|published_at|publishedAt|publishDate|publish_date|publishedDate)\\\\?[\"']\\s?:\\s?\\\\?[\"']([0-9][0-9T:.+Z /-]{9,34})");
  private static final Pattern SUBTAG = Pattern.compile("[-_]");
  private static final int LONGEST_SCRIPT = 500_000;

  private final Witnesses page;
  private final @Nullable String language;
  private final boolean monthFirst;

  PublicationDate(Witnesses page, @Nullable String language) {
    this.page = page;
    this.language = language == null ? null : SUBTAG.split(language, 2)[0];
    this.monthFirst = MonthFirst.likely(language, page.url());
  }

  private HeardDates nothing() {
    return new HeardDates(language, monthFirst, page.fetchedAt());
  }

  /** When it was published; {@code null} if nothing says. */
  @Nullable Found<Moment> published() {
    HeardDates heard = nothing();
    said("datePublished", heard);
    metas(META, heard);
    elements(page.survey().itemprop("datePublished"), heard);
    if (heard.isEmpty()) {
      said("dateCreated", heard);
      said("uploadDate", heard);
      new DateLines(page, heard).published();
    }
    if (heard.isEmpty()) {
      fallbacks(heard);
    }
    return heard.best();
  }

  /** When it was last changed; {@code null} if nothing says or it was not after its publication. */
  @Nullable Found<Moment> modified(@Nullable Moment published) {
    HeardDates heard = nothing();
    said("dateModified", heard);
    metas(MODIFIED, heard);
    elements(page.survey().itemprop("dateModified"), heard);
    if (heard.isEmpty()) {
      new DateLines(page, heard).updated();
    }
    return heard.from(published);
  }

  private void said(String member, HeardDates heard) {
    for (JsonNode article : page.articles()) {
      heard.add(Witness.DATA, page.data().text(article, member));
    }
  }

  private void metas(String[] names, HeardDates heard) {
    for (String name : names) {
      for (String value : page.survey().metas(name)) {
        heard.add(Witness.META, value);
      }
    }
  }

  private static void elements(List<Element> elements, HeardDates heard) {
    elements.forEach(element -> heard.add(Witness.MARKUP, Witnesses.value(element)));
  }

  private void fallbacks(HeardDates heard) {
    for (JsonNode object : page.data().own()) {
      heard.add(Witness.DATA, page.data().text(object, "datePublished"));
    }
    String url = page.url();
    LocalDate day = url == null ? null : UrlDate.of(url);
    if (day != null) {
      heard.add(Witness.URL, new Moment(day.atStartOfDay(), null, false));
    }
    var entry = page.entry();
    Instant published = entry == null ? null : entry.published();
    if (published != null) {
      heard.add(Witness.FEED, published.toString());
    }
    Found<Moment> modified = heard.isEmpty() ? modified(null) : null;
    if (modified != null) {
      heard.add(modified);
    }
    if (heard.isEmpty()) {
      scripts(heard);
    }
  }

  /** The first date of publication among the data that the page's scripts are fed with. */
  private void scripts(HeardDates heard) {
    for (Element script : page.survey().tag("script")) {
      String data = script.data();
      Matcher matcher =
          IN_SCRIPT.matcher(data.substring(0, Math.min(data.length(), LONGEST_SCRIPT)));
      if (matcher.find()) {
        heard.add(Witness.SCRIPT, matcher.group(1));
        return;
      }
    }
  }
}
