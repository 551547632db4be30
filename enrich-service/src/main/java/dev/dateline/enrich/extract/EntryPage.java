package dev.dateline.enrich.extract;

import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.extract.Extraction.Extracted;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.jsoup.nodes.Entities;

/** Dresses what a feed carries as a page, so that one reader reads both. */
final class EntryPage {
  private EntryPage() {}

  /** The entry's content, else its summary, as a page whose only text it is. */
  static String html(RawArticle.Entry entry) {
    String content =
        entry.content() == null || entry.content().isBlank() ? entry.summary() : entry.content();
    String body = content == null ? "" : content.indexOf('<') >= 0 ? content : paragraphs(content);
    return "<body><article itemprop=\"articleBody\">" + body + "</article>";
  }

  private static String paragraphs(String text) {
    return "<p>" + Entities.escape(text).replace("\n", "</p><p>") + "</p>";
  }

  /** An entry of a feed is an article if it has any words. */
  static Extraction outcome(PageReader.Reading reading, RawArticle.Entry entry) {
    ExtractedArticle article = reading.article();
    return article.title().isEmpty() && article.paragraphs().isEmpty()
        ? new NotAnArticle(
            Reason.EMPTY, "the entry " + entry.link() + " has neither title nor text")
        : new Extracted(article);
  }
}
