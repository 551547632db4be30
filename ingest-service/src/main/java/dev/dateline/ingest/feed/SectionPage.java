package dev.dateline.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a section page of a site that has no feed: its microformats (h-feed, h-entry), or the
 * teasers that a CSS selector of the user's names.
 */
final class SectionPage {
  /** A page with one entry is an article. */
  private static final int LEAST_MARKED_UP = 2;

  private static final String HEADING_LINK =
      "h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href]";

  private final Document page;
  private final Reading reading;

  private SectionPage(Document page, Reading reading) {
    this.page = page;
    this.reading = reading;
  }

  /**
   * The page as a feed; {@code null} if nothing in it links to an article.
   *
   * @param selector of the teasers; {@code null} for those that microformats mark
   */
  static @Nullable Feed read(
      String html, String charset, @Nullable String selector, Reading reading) {
    Document page = Jsoup.parse(html, reading.url());
    Element base = page.selectFirst("base[href]");
    String url = base == null ? reading.url() : Links.resolve(reading.url(), base.attr("href"));
    Reading based = new Reading(url, reading.limits(), reading.now(), reading.flaws());
    SectionPage section = new SectionPage(page, based);
    List<Entry> entries = section.entries(selector);
    int least = selector == null ? LEAST_MARKED_UP : 1;
    return entries.size() < least
        ? null
        : section.feed(selector == null ? "h-feed" : "html", entries, charset);
  }

  private List<Entry> entries(@Nullable String selector) {
    Elements found;
    try {
      found = page.select(selector == null ? ".h-entry:not(.h-entry .h-entry)" : selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> links = new HashSet<>();
    for (Element teaser : found) {
      Entry entry = selector == null ? marked(teaser) : teaser(teaser);
      if (entry != null && links.add(entry.link()) && entries.size() < maxEntries()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private int maxEntries() {
    return reading.limits().maxEntries();
  }

  /** An h-entry (microformats2). */
  private @Nullable Entry marked(Element entry) {
    Element link = entry.selectFirst("a.u-url[href], .u-url a[href], a.p-name[href]");
    Element name = entry.selectFirst(".p-name");
    List<String> authors = texts(entry.select(".p-author .p-name, .p-author:not(:has(.p-name))"));
    return entry(
        link,
        name == null ? line(link) : line(name),
        authors,
        when(entry.selectFirst(".dt-published")),
        when(entry.selectFirst(".dt-updated")),
        html(entry.selectFirst(".p-summary")),
        html(entry.selectFirst(".e-content")),
        texts(entry.select(".p-category")),
        entry.selectFirst("img.u-photo[src], img.u-featured[src]"));
  }

  /** Any element that holds a link, or is one. */
  private @Nullable Entry teaser(Element teaser) {
    Element heading = teaser.selectFirst(HEADING_LINK);
    Element link =
        teaser.is("a[href]")
            ? teaser
            : heading != null ? heading : longest(teaser.select("a[href]"));
    Element title = teaser.selectFirst("h1, h2, h3, h4, h5, h6");
    return entry(
        link,
        title == null ? line(link) : line(title),
        List.of(),
        when(teaser.selectFirst("time")),
        null,
        html(teaser.selectFirst("p")),
        null,
        List.of(),
        teaser.selectFirst("img[src]"));
  }

  private @Nullable Entry entry(
      @Nullable Element link,
      @Nullable String title,
      List<String> authors,
      @Nullable String published,
      @Nullable String updated,
      @Nullable String summary,
      @Nullable String content,
      List<String> tags,
      @Nullable Element image) {
    String url = link == null ? null : resolve(link.attr("href"));
    if (!Links.isAbsolute(url)) {
      return null;
    }
    Instant changed = reading.date(updated);
    Instant dated = reading.date(published);
    return new Entry(
        url,
        title,
        url,
        Redirectors.target(url),
        authors,
        authors.isEmpty() ? null : authors.getFirst(),
        reading.clamped(dated != null ? dated : changed),
        reading.past(changed),
        published != null ? published : updated,
        summary,
        content,
        tags,
        List.of(),
        image == null ? null : resolve(image.attr("src")));
  }

  private Feed feed(String format, List<Entry> entries, String charset) {
    Element name = page.selectFirst(".h-feed > .p-name");
    Element html = page.selectFirst("html");
    Element next = page.selectFirst("link[rel=next][href], a[rel=next][href]");
    return new Feed(
        format,
        null,
        name == null ? TextConstruct.tidy(MarkupText.escape(page.title()), maxLine()) : line(name),
        reading.url(),
        null,
        html == null ? null : Fields.attribute(html, "lang"),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        entries,
        null,
        SkipTimes.NONE,
        charset,
        reading.flaws(),
        List.of(),
        null,
        List.of(),
        next == null ? null : resolve(next.attr("href")));
  }

  private List<String> texts(Elements elements) {
    return elements.stream()
        .map(this::line)
        .filter(text -> text != null)
        .distinct()
        .limit(reading.limits().maxValues())
        .toList();
  }

  private @Nullable String line(@Nullable Element element) {
    return element == null
        ? null
        : TextConstruct.tidy(MarkupText.escape(element.text()), maxLine());
  }

  private @Nullable String html(@Nullable Element element) {
    return element == null
        ? null
        : TextConstruct.tidy(
            MarkupText.withoutScripts(element.html()), reading.limits().maxFieldChars());
  }

  private @Nullable String when(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    String machine = Fields.attribute(element, "datetime");
    return machine != null ? machine : TextConstruct.tidy(element.text(), maxLine());
  }

  private @Nullable String resolve(String reference) {
    return reference.isBlank()
        ? null
        : TextConstruct.tidy(Links.resolve(reading.url(), reference), maxLine());
  }

  private int maxLine() {
    return reading.limits().maxLineChars();
  }

  private static @Nullable Element longest(Elements links) {
    return links.stream()
        .max(Comparator.comparingInt((Element link) -> link.text().length()))
        .orElse(null);
  }
}
