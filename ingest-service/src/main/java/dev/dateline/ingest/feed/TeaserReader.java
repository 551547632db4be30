package dev.dateline.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what a section page shows of one article. */
final class TeaserReader {
  private static final String HEADING_LINK =
      "h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href]";

  private final Reading reading;

  /**
   * @param reading whose address links are relative to
   */
  TeaserReader(Reading reading) {
    this.reading = reading;
  }

  /** An h-entry (microformats2). */
  @Nullable Entry marked(Element entry) {
    Microformat properties = new Microformat(entry);
    Element link = properties.first("a.u-url[href], .u-url a[href], a.p-name[href]");
    Element name = properties.first(".p-name");
    return entry(
        link,
        name == null ? line(link) : line(name),
        texts(properties.all(".p-author").stream().map(TeaserReader::name).toList()),
        when(properties.first(".dt-published")),
        when(properties.first(".dt-updated")),
        html(properties.first(".p-summary")),
        html(properties.first(".e-content")),
        texts(properties.all(".p-category")),
        properties.first("img.u-photo[src], img.u-featured[src]"));
  }

  /** What an author's card calls him. */
  private static Element name(Element author) {
    Element name = author.selectFirst(".p-name");
    return name == null ? author : name;
  }

  /** Any element that holds a link, or is one. */
  @Nullable Entry chosen(Element teaser) {
    Element link = teaser.is("a[href]") ? teaser : link(teaser);
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

  private static @Nullable Element link(Element teaser) {
    Element heading = teaser.selectFirst(HEADING_LINK);
    return heading != null ? heading : longest(teaser.select("a[href]"));
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

  private List<String> texts(List<Element> elements) {
    return elements.stream()
        .map(this::line)
        .filter(text -> text != null)
        .distinct()
        .limit(reading.limits().maxValues())
        .toList();
  }

  @Nullable String line(@Nullable Element element) {
    return element == null ? null : line(element.text());
  }

  /** Plain text as a title. */
  @Nullable String line(String text) {
    return TextConstruct.tidy(MarkupText.escape(text), maxLine());
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

  @Nullable String resolve(String reference) {
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
