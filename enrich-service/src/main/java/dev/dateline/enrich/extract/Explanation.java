package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An extraction as a page to look at: each field with its witness, the candidates for the text with
 * their scores, and every block of the page marked with what became of it. Nothing of the page is
 * taken over but its text: no script, no style, no image, and a policy that would stop them.
 */
final class Explanation {
  private static final int LONGEST = 2_000;
  private static final String STYLE =
      """
      body{font:15px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
      table{border-collapse:collapse;width:100%;margin-bottom:2rem}
      th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd;overflow-wrap:anywhere}
      .block{display:grid;grid-template-columns:8rem 1fr;gap:1rem;padding:.25rem .5rem;border-left:4px solid #ccc;color:#767676}
      .block b{font-weight:400;font-size:12px}
      .text{border-color:#1a7f37;background:#e9f7ed;color:#1c1c1c}
      .rail,.promotion{border-color:#b35900}.caption{border-color:#5b4bb7}.furniture,.outside{border-color:#ccc}
      .stranger,.repeated,.after_end,.label{border-color:#b02a37}
      .chosen{background:#e9f7ed}
      @media(prefers-color-scheme:dark){body{background:#161616;color:#e6e6e6}th,td{border-color:#444}.block{color:#9a9a9a}.text,.chosen{background:#12351d;color:#e6e6e6}}
      """;

  private final Document out = Document.createShell("");

  private Explanation() {}

  /**
   * @param url the page's address; {@code null} if unknown
   */
  static String html(PageReader.Reading reading, @Nullable String url) {
    Explanation explanation = new Explanation();
    explanation.head(reading.article(), url);
    explanation.verdict(reading.verdict());
    explanation.fields(reading.article());
    explanation.candidates(reading.body());
    explanation.blocks(reading.text().blocks(), reading.body().fates());
    return explanation.out.outerHtml();
  }

  /** The same for what could not be read as a page at all. */
  static String html(Extraction.NotAnArticle refused) {
    Explanation explanation = new Explanation();
    explanation.policy("No page");
    explanation.verdict(refused);
    return explanation.out.outerHtml();
  }

  private void policy(String title) {
    Element head = out.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    out.title(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
  }

  private void head(ExtractedArticle article, @Nullable String url) {
    String title = article.title().isEmpty() ? "No headline" : article.title();
    policy(title);
    out.body().appendElement("h1").text(title);
    if (url != null) {
      out.body().appendElement("p").text(url);
    }
  }

  private void verdict(Extraction.@Nullable NotAnArticle verdict) {
    String text =
        verdict == null
            ? "An article."
            : "Not an article: " + verdict.reason() + ", " + verdict.detail();
    out.body().appendElement("p").appendElement("strong").text(text);
  }

  private void fields(ExtractedArticle article) {
    Map<String, String> values = values(article);
    Element table = table("Fields", "Field", "Value", "Witness", "Confidence");
    for (Evidence evidence : article.evidence()) {
      row(
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
    Element table = table("Candidates for the text", "Method", "Element", "Blocks", "Score");
    for (BodyCandidate candidate : body.candidates()) {
      Region region = candidate.region();
      Element row =
          row(
              table,
              candidate.method().name().toLowerCase(Locale.ROOT),
              name(region.element()),
              region.start() + " to " + (region.end() - 1),
              String.format(Locale.ROOT, "%.1f", candidate.score()));
      if (candidate.equals(body.chosen())) {
        row.addClass("chosen");
      }
    }
  }

  private static String name(Element element) {
    String id = element.id().isEmpty() ? "" : "#" + element.id();
    String classes = element.className().isBlank() ? "" : "." + element.className().strip();
    return cut(element.normalName() + id + classes.replaceAll("\\s+", "."));
  }

  private void blocks(List<Block> blocks, List<BlockFate> fates) {
    out.body().appendElement("h2").text("The page, block by block");
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String fate = fates.get(i).name().toLowerCase(Locale.ROOT);
      Element line = out.body().appendElement("div").addClass("block").addClass(fate);
      line.appendElement("b").text(i + " " + fate.replace('_', ' ') + ", " + name(block.element()));
      line.appendElement("span").text(cut(block.text()));
    }
  }

  private Element table(String title, String... columns) {
    out.body().appendElement("h2").text(title);
    Element table = out.body().appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String column : columns) {
      head.appendElement("th").text(column);
    }
    return table.appendElement("tbody");
  }

  private static Element row(Element table, String... cells) {
    Element row = table.appendElement("tr");
    for (String cell : cells) {
      row.appendElement("td").text(cut(cell));
    }
    return row;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
