package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a parsed page: metadata from all its witnesses, the text from its blocks. */
final class PageReader {
  /** A page with fewer words in sight may hide its text until a script or a click shows it. */
  private static final int FEW = 60;

  private final ExtractLimits limits;
  private final Places places;

  PageReader(ExtractLimits limits, Places places) {
    this.limits = limits;
    this.places = places;
  }

  /**
   * @param article what the page yields, good or not
   * @param verdict why it is no article; {@code null} if it is one
   * @param text the page in blocks
   * @param body how the text was found among them
   */
  record Reading(
      ExtractedArticle article,
      Extraction.@Nullable NotAnArticle verdict,
      PageText text,
      BodyVerdict body) {}

  Reading read(Document document, Page page) {
    Hints hints = new Hints(page.selectors());
    hints.drop(document);
    PageWalk.Found found = PageWalk.over(document, limits.maxBlocks(), false);
    if (found.streamed()) {
      StreamedSegments.settle(document);
      hints.drop(document);
      found = PageWalk.over(document, limits.maxBlocks(), false);
    }
    Element chosen = hints.article(document);
    Witnesses witnesses = Witnesses.of(found.survey(), found.text(), page);
    Reading visible = read(witnesses, chosen);
    if (isEnough(visible)) {
      return visible;
    }
    PageText all = PageWalk.over(document, limits.maxBlocks(), true).text();
    Reading hidden = read(witnesses.with(all), chosen);
    if (isEnough(hidden)) {
      return hidden;
    }
    Document drawn =
        ScriptedText.of(
            document, found.survey(), visible.article().title(), new PageParser(limits.maxDepth()));
    if (drawn == null) {
      return visible;
    }
    PageText scripted = PageWalk.over(drawn, limits.maxBlocks(), false).text();
    Reading last = read(witnesses.with(scripted), chosen);
    return isEnough(last) ? last : visible;
  }

  private static boolean isEnough(Reading reading) {
    return reading.article().wordCount() >= FEW;
  }

  private Reading read(Witnesses page, @Nullable Element chosen) {
    Findings found = new Findings();
    String publisher = found.take("publisher", Outlet.name(page));
    String language = found.take("language", Languages.declared(page));
    String title = found.take("title", Headline.of(page, publisher), "");
    Body body = Body.of(page, title, chosen, limits.maxParagraphs());
    Breadcrumbs crumbs = Breadcrumbs.of(page, title);
    SiteLabels labels = new SiteLabels(page, crumbs, publisher, places, language);
    Authors named = AuthorReader.of(page, publisher, labels, limits.maxListed());
    PublicationDate date = new PublicationDate(page, language);
    Found<Moment> dated = date.published();
    List<String> text = Preamble.off(body.paragraphs(), dated == null ? null : dated.value());
    Signature signature =
        named.persons().isEmpty()
            ? Signature.of(text, page.text())
            : new Signature(List.of(), text);
    Authors authors = signature.persons().isEmpty() ? named : named.signed(signature.persons());
    List<String> paragraphs = signature.paragraphs();
    found.take("body", body(paragraphs, chosen));
    String standfirst = found.take("standfirst", standfirst(page, body.standfirst()));
    List<String> persons = found.take("authors", authors.weighed(page.text()), List.of());
    Dateline dateline = labels.told(dateline(paragraphs, language), paragraphs);
    Credit credit = Credit.of(page, authors, paragraphs, dateline);
    String agency = found.take("agency", credit.agency());
    Moment published = found.take("publishedAt", dated);
    Moment modified = found.take("modifiedAt", date.modified(published));
    int words = Prose.words(String.join("\n", paragraphs));
    ExtractedArticle article =
        new ExtractedArticle(
            Kinds.of(page, words, published != null || !persons.isEmpty()),
            title,
            standfirst,
            paragraphs,
            persons,
            authors.byline(credit),
            agency,
            body.noticed() || (agency != null && persons.isEmpty()),
            found.take("place", credit.place()),
            published == null ? null : published.instant(),
            published == null ? null : published.local(),
            modified == null ? null : modified.instant(),
            language,
            publisher,
            found.take("canonicalUrl", canonical(page)),
            found.take("section", crumbs.section()),
            found.take("breadcrumb", crumbs.path(), List.of()),
            found.take("image", LeadImage.of(page)),
            found.take("keywords", Keywords.of(page, publisher, limits.maxListed()), List.of()),
            words,
            found.take("paywalled", Paywall.declared(page), false),
            found.take("corrections", Corrections.of(page, body.verdict().fates()), List.of()),
            found.all());
    return new Reading(article, PageVerdict.of(page, article), page.text(), body.verdict());
  }

  private static @Nullable Found<List<String>> body(
      List<String> paragraphs, @Nullable Element chosen) {
    return paragraphs.isEmpty()
        ? null
        : Found.by(chosen == null ? Witness.TEXT : Witness.HINT, paragraphs);
  }

  private Dateline dateline(List<String> paragraphs, @Nullable String language) {
    return paragraphs.isEmpty()
        ? Dateline.NONE
        : Dateline.of(paragraphs.getFirst(), language, places);
  }

  private static @Nullable Found<String> standfirst(Witnesses page, @Nullable String text) {
    if (text == null) {
      return null;
    }
    boolean shown = page.text().blocks().stream().anyMatch(block -> block.text().equals(text));
    return Found.by(shown ? Witness.SHOWN : Witness.META, text);
  }

  private static @Nullable Found<String> canonical(Witnesses page) {
    for (Element link : page.survey().rel("canonical")) {
      String absolute = page.absolute(link.attr("href"));
      if (absolute != null) {
        return Found.by(Witness.META, absolute);
      }
    }
    String graph = page.absolute(page.survey().meta("og:url"));
    return graph == null ? null : Found.by(Witness.META, graph);
  }
}
