package dev.dateline.ingest.feed;

import java.util.ArrayList;
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

  /** Teasers looked at for each entry that may be read: some repeat others. */
  private static final int MOST_TRIED = 2;

  private static final long MOST_ELEMENTS = 2_000;

  private final Document page;
  private final Reading reading;
  private final TeaserReader teasers;

  private SectionPage(Document page, Reading reading) {
    this.page = page;
    this.reading = reading;
    teasers = new TeaserReader(reading);
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
    for (Element teaser : found.stream().limit(MOST_TRIED * (long) maxEntries()).toList()) {
      if (entries.size() == maxEntries()) {
        break;
      }
      if (holdsAll(teaser)) {
        continue;
      }
      Entry entry = selector == null ? teasers.marked(teaser) : teasers.chosen(teaser);
      if (entry != null && links.add(entry.link())) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Whether it is no teaser but, not being closed, the rest of the page. */
  private static boolean holdsAll(Element teaser) {
    return teaser.stream().limit(MOST_ELEMENTS + 1).count() > MOST_ELEMENTS;
  }

  private int maxEntries() {
    return reading.limits().maxEntries();
  }

  private Feed feed(String format, List<Entry> entries, String charset) {
    Element name = page.selectFirst(".h-feed > .p-name");
    Element html = page.selectFirst("html");
    Element next = page.selectFirst("link[rel=next][href], a[rel=next][href]");
    return Feed.listing(
        format,
        name == null ? teasers.line(page.title()) : teasers.line(name),
        reading.url(),
        html == null ? null : Fields.attribute(html, "lang"),
        entries,
        charset,
        reading.flaws(),
        List.of(),
        next == null ? null : teasers.resolve(next.attr("href")));
  }
}
