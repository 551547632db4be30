package dev.dateline.enrich.extract;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of tables and marked lines. It holds text alone: no script, no image, no link, and a
 * policy that would stop them.
 */
final class ExplanationSheet {
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

  ExplanationSheet(String title) {
    Element head = out.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    out.title(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
  }

  void heading(String text) {
    out.body().appendElement("h1").text(text);
  }

  void subheading(String text) {
    out.body().appendElement("h2").text(text);
  }

  void line(String text) {
    out.body().appendElement("p").text(text);
  }

  void strong(String text) {
    out.body().appendElement("p").appendElement("strong").text(text);
  }

  /** Begins a table and gives the place for its rows. */
  Element table(String title, String... columns) {
    subheading(title);
    Element table = out.body().appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String column : columns) {
      head.appendElement("th").text(column);
    }
    return table.appendElement("tbody");
  }

  static Element row(Element table, String... cells) {
    Element row = table.appendElement("tr");
    for (String cell : cells) {
      row.appendElement("td").text(cut(cell));
    }
    return row;
  }

  /**
   * A line of the page that is explained.
   *
   * @param fate what became of it, as a class name
   * @param label what is said of it
   */
  void marked(String fate, String label, String text) {
    Element line = out.body().appendElement("div").addClass("block").addClass(fate);
    line.appendElement("b").text(label);
    line.appendElement("span").text(cut(text));
  }

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  String html() {
    return out.outerHtml();
  }
}
