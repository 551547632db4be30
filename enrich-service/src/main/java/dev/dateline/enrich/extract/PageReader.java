package dev.dateline.enrich.extract;

import dev.dateline.contract.Selectors;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads a parsed page: metadata from all its witnesses, the text from its blocks. */
final class PageReader {
  /** A page with fewer words in sight may hide its text until a script or a click shows it. */
  private static final int FEW = 60;

  private final ExtractLimits limits;

  PageReader(ExtractLimits limits) {
    this.limits = limits;
  }

  /**
   * @param article what the page yields, good or not
   * @param verdict why it is no article; {@code null} if it is one
   */
  record Reading(ExtractedArticle article, Extraction.@Nullable NotAnArticle verdict) {}

  Reading read(Document document, Page page) {
    if (page.html().contains(" id=\"S:")) {
      StreamedSegments.settle(document);
    }
    drop(document, page.selectors());
    PageWalk.Found found = PageWalk.over(document, limits.maxBlocks(), false);
    Element chosen = chosen(document, page.selectors());
    Witnesses witnesses = Witnesses.of(found.survey(), found.text(), page);
    Reading visible = read(witnesses, chosen);
    if (visible.article().wordCount() >= FEW) {
      return visible;
    }
    PageText all = PageWalk.over(document, limits.maxBlocks(), true).text();
    Reading hidden = read(witnesses.with(all), chosen);
    if (hidden.article().wordCount() >= FEW) {
      return hidden;
    }
    Document drawn = ScriptedText.of(document, limits.maxDepth());
    if (drawn == null) {
      return visible;
    }
    PageText scripted = PageWalk.over(drawn, limits.maxBlocks(), false).text();
    Reading last = read(witnesses.with(scripted), chosen);
    return last.article().wordCount() >= FEW ? last : visible;
  }

  private Reading read(Witnesses witnesses, @Nullable Element chosen) {
    ExtractedArticle article = article(witnesses, chosen);
    return new Reading(article, PageVerdict.of(witnesses, article));
  }

  private static void drop(Document document, Selectors selectors) {
    for (String selector : selectors.drop()) {
      try {
        document.select(selector).remove();
      } catch (SelectorParseException | IllegalArgumentException ignored) {
        // A hint that cannot be read is no hint.
      }
    }
  }

  private static @Nullable Element chosen(Document document, Selectors selectors) {
    String selector = selectors.article();
    if (selector == null) {
      return null;
    }
    try {
      return document.selectFirst(selector);
    } catch (SelectorParseException | IllegalArgumentException ignored) {
      return null;
    }
  }

  private ExtractedArticle article(Witnesses page, @Nullable Element chosen) {
    String publisher = Outlet.name(page);
    String language = Languages.declared(page);
    String title = Headline.of(page, publisher);
    Body body = Body.of(page, title, chosen, limits.maxParagraphs());
    Authors named = Authors.of(page, publisher, limits.maxListed());
    Signature signature =
        named.persons().isEmpty()
            ? Signature.of(body.paragraphs())
            : new Signature(named.persons(), body.paragraphs());
    Authors authors = new Authors(signature.persons(), named.others());
    List<String> paragraphs = signature.paragraphs();
    Credit credit = Credit.of(page, authors, paragraphs);
    PublicationDate date = new PublicationDate(page, language);
    Moment published = date.published();
    Moment modified = date.modified(published);
    Breadcrumbs crumbs = Breadcrumbs.of(page, title);
    int words = Prose.words(String.join("\n", paragraphs));
    return new ExtractedArticle(
        Kinds.of(page, words),
        title,
        body.standfirst(),
        paragraphs,
        authors.persons(),
        credit.agency(),
        body.noticed() || (credit.agency() != null && authors.persons().isEmpty()),
        credit.place(),
        published == null ? null : published.instant(),
        published == null ? null : published.local(),
        modified == null ? null : modified.instant(),
        language,
        publisher,
        canonical(page),
        crumbs.section(),
        crumbs.path(),
        LeadImage.of(page),
        Keywords.of(page, publisher, limits.maxListed()),
        words,
        Paywall.declared(page));
  }

  private static @Nullable String canonical(Witnesses page) {
    for (Element link : page.survey().rel("canonical")) {
      String absolute = page.absolute(link.attr("href"));
      if (absolute != null) {
        return absolute;
      }
    }
    return page.absolute(page.survey().meta("og:url"));
  }
}
