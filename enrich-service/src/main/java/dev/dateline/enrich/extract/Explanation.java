package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence;
import dev.dateline.enrich.extract.FlatLine.Look;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An extraction as a page to look at: each field with its witness, the candidates for the text with
 * their scores, and every block of the page marked with what became of it. Nothing of the page is
 * taken over but its text.
 */
final class Explanation {
  private final ExplanationSheet sheet;

  private Explanation(ExtractedArticle article) {
    String title = article.title().isEmpty() ? "No headline" : article.title();
    sheet = new ExplanationSheet(title);
    sheet.heading(title);
  }

  /**
   * @param url the page's address; {@code null} if unknown
   */
  static String html(PageReader.Reading reading, @Nullable String url) {
    Explanation explanation = new Explanation(reading.article());
    if (url != null) {
      explanation.sheet.line(url);
    }
    explanation.sheet.strong(verdict(reading.verdict()));
    explanation.fields(reading.article());
    explanation.candidates(reading.body());
    explanation.blocks(reading.text().blocks(), reading.body().fates());
    return explanation.sheet.html();
  }

  /** The same for a page saved as flat text: its fields, and what each line looks like. */
  static String html(FlatPage.Reading reading) {
    Explanation explanation = new Explanation(reading.article());
    explanation.sheet.strong(verdict(reading.verdict()));
    explanation.fields(reading.article());
    explanation.lines(reading);
    return explanation.sheet.html();
  }

  /** The same for what could not be read as a page at all. */
  static String html(Extraction.NotAnArticle refused) {
    ExplanationSheet sheet = new ExplanationSheet("No page");
    sheet.strong(verdict(refused));
    return sheet.html();
  }

  private static String verdict(Extraction.@Nullable NotAnArticle verdict) {
    return verdict == null
        ? "An article."
        : "Not an article: " + verdict.reason() + ", " + verdict.detail();
  }

  private void fields(ExtractedArticle article) {
    Map<String, String> values = values(article);
    Element table = sheet.table("Fields", "Field", "Value", "Witness", "Confidence");
    for (Evidence evidence : article.evidence()) {
      ExplanationSheet.row(
          table,
          evidence.field(),
          values.getOrDefault(evidence.field(), ""),
          evidence.witness().name().toLowerCase(Locale.ROOT),
          String.format(Locale.ROOT, "%.2f", evidence.confidence()));
    }
  }

  private static Map<String, String> values(ExtractedArticle article) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", article.title());
    values.put("standfirst", text(article.standfirst()));
    values.put(
        "body", article.paragraphs().size() + " paragraphs, " + article.wordCount() + " words");
    values.put("authors", String.join(", ", article.authors()));
    values.put("agency", text(article.agency()));
    values.put("place", text(article.place()));
    Object local = article.publishedAtLocal();
    values.put("publishedAt", text(local == null ? article.publishedAt() : local));
    values.put("modifiedAt", text(article.modifiedAt()));
    values.put("language", text(article.language()));
    values.put("publisher", text(article.publisherName()));
    values.put("canonicalUrl", text(article.canonicalUrl()));
    values.put("section", text(article.section()));
    values.put("breadcrumb", String.join(" > ", article.breadcrumb()));
    values.put("image", text(article.image()));
    values.put("keywords", String.join(", ", article.keywords()));
    values.put("paywalled", String.valueOf(article.paywalled()));
    values.put("corrections", String.join(" ", article.corrections()));
    return values;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private void candidates(BodyVerdict body) {
    Element table = sheet.table("Candidates for the text", "Method", "Element", "Blocks", "Score");
    for (BodyCandidate candidate : body.candidates()) {
      Region region = candidate.region();
      Element row =
          ExplanationSheet.row(
              table,
              candidate.method().name().toLowerCase(Locale.ROOT),
              name(region.element()),
              region.start() + " to " + (region.end() - 1),
              String.format(Locale.ROOT, "%.1f", candidate.score()));
      if (candidate.equals(body.chosen())) {
        row.addClass("chosen");
      }
    }
    sheet.line(
        "The marked one became the text. The densest run is for comparison and has no vote.");
  }

  private static String name(Element element) {
    String id = element.id().isEmpty() ? "" : "#" + element.id();
    String classes = element.className().isBlank() ? "" : "." + element.className().strip();
    return ExplanationSheet.cut(element.normalName() + id + classes.replaceAll("\\s+", "."));
  }

  private void blocks(List<Block> blocks, List<BlockFate> fates) {
    sheet.subheading("The page, block by block");
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String fate = fates.get(i).name().toLowerCase(Locale.ROOT);
      sheet.marked(
          fate, i + " " + fate.replace('_', ' ') + ", " + name(block.element()), block.text());
    }
  }

  /** A line of the text looks like prose, or like a label where it is a heading between prose. */
  private void lines(FlatPage.Reading reading) {
    sheet.subheading("The page, line by line");
    Set<String> text = new HashSet<>(reading.article().paragraphs());
    List<FlatLine> lines = reading.lines();
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      boolean inText = i >= reading.bodyAt() && text.contains(line.text());
      String look = line.look().name().toLowerCase(Locale.ROOT);
      String fate = line.look() == Look.PROSE ? "outside" : look;
      sheet.marked(inText ? "text" : fate, i + (inText ? " text, " : " ") + look, line.text());
    }
  }
}
