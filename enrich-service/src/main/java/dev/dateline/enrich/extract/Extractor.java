package dev.dateline.enrich.extract;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.enrich.extract.Extraction.Extracted;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.time.Instant;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * From a page to the article on it. Stateless and safe for use by many threads; never throws on any
 * input; time and memory grow with the input's length alone and the length is bounded.
 */
public final class Extractor {
  private final ExtractLimits limits;
  private final PageParser parser;
  private final PageReader reader;
  private final FlatPage flat;

  /** An extractor that knows no towns by name. */
  public Extractor(ExtractLimits limits) {
    this(limits, Places.NONE);
  }

  /**
   * @param places asked about what opens a text like a dateline
   */
  public Extractor(ExtractLimits limits, Places places) {
    this.limits = limits;
    this.parser = new PageParser(limits.maxDepth());
    this.reader = new PageReader(limits, places);
    this.flat = new FlatPage(limits, places);
  }

  /** Extracts the article of an HTML page. */
  public Extraction extract(Page page) {
    return guarded(
        () -> {
          NotAnArticle refused = refused(page.html());
          return refused == null ? outcome(read(parse(page), page)) : refused;
        });
  }

  /**
   * Extracts the article of a page that was saved as flat text, one line for each block.
   *
   * @param url the page's address; {@code null} if unknown
   * @param fetchedAt when it was fetched; {@code null} if unknown
   */
  public Extraction extractText(
      String flatText, @Nullable String url, @Nullable Instant fetchedAt) {
    return guarded(
        () -> {
          NotAnArticle refused = refusedText(flatText);
          if (refused != null) {
            return refused;
          }
          FlatPage.Reading reading = readText(flatText, url, fetchedAt);
          NotAnArticle verdict = reading.verdict();
          return verdict == null ? new Extracted(reading.article()) : verdict;
        });
  }

  /**
   * Makes the article out of what the feed itself carries: its content is the text, all else is the
   * entry's.
   *
   * @param fetchedAt when the feed was fetched; {@code null} if unknown
   */
  public Extraction extractEntry(RawArticle.Entry entry, @Nullable Instant fetchedAt) {
    return guarded(
        () -> {
          String content = EntryPage.html(entry);
          NotAnArticle refused = content.length() > limits.maxChars() ? tooLarge(content) : null;
          Page page = new Page(content, entry.link(), fetchedAt, Selectors.NONE, entry);
          return refused == null ? EntryPage.outcome(read(parse(page), page), entry) : refused;
        });
  }

  Document parse(Page page) {
    return parser.parse(page.html(), page.url());
  }

  PageReader.Reading read(Document document, Page page) {
    return reader.read(document, page);
  }

  /** Why the text cannot be a page at all; {@code null} if it may be one. */
  @Nullable NotAnArticle refused(String html) {
    return html.length() > limits.maxChars() ? tooLarge(html) : NotHtml.judge(html);
  }

  FlatPage.Reading readText(String flatText, @Nullable String url, @Nullable Instant fetchedAt) {
    return flat.read(flatText, url, fetchedAt);
  }

  /** Why the text cannot be a page saved as text; {@code null} if it may be one. */
  @Nullable NotAnArticle refusedText(String flatText) {
    return flatText.length() > limits.maxChars() ? tooLarge(flatText) : NotHtml.binary(flatText);
  }

  private NotAnArticle tooLarge(String text) {
    return new NotAnArticle(
        Reason.TOO_LARGE, text.length() + " characters, at most " + limits.maxChars());
  }

  private static Extraction outcome(PageReader.Reading reading) {
    NotAnArticle verdict = reading.verdict();
    return verdict == null ? new Extracted(reading.article()) : verdict;
  }

  private static Extraction guarded(Supplier<Extraction> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError bug) {
      return new NotAnArticle(Reason.FAILED, String.valueOf(bug));
    }
  }
}
