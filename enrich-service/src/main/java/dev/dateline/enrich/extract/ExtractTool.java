package dev.dateline.enrich.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.enrich.extract.Extraction.Extracted;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Extraction line by line, for the command line: JSON in, JSON out, one line for each. A page that
 * is no article is answered with what there is on it and the finding beside it. Safe for use by
 * many threads.
 *
 * <p>In its lines {@code authors} is the whole byline, whomever the page credits, as scorers of
 * extraction count it; {@code persons} are those who are persons, the {@code authors} of the
 * articles' topic.
 */
public final class ExtractTool {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  /** Pages read untimed before the first figures are taken, and of them on one page. */
  private static final int WARM_UPS = 3_000;

  private static final int WARM_UPS_A_PAGE = 25;

  private final AtomicInteger warmUps = new AtomicInteger(WARM_UPS);
  private final Extractor extractor;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /**
   * @param places asked about what opens a text like a dateline
   */
  public ExtractTool(Places places) {
    this.extractor = new Extractor(ExtractLimits.DEFAULT, places);
  }

  /**
   * Answers one line.
   *
   * @param line {@code {"id", "url", "html", "feedTitle"}}: the last is the title that a feed's
   *     entry gives the page, and may be absent like {@code url}; other members are ignored
   * @param timings whether to add {@code cpuMs} and {@code parseMs}, the thread's CPU time in all
   *     and for parsing; the first pages are then read several times before they are timed, so that
   *     the figures are the engine's and not the virtual machine's start
   * @return {@code {"id", "article"}} or {@code {"id", "error"}}
   */
  public String answer(String line, boolean timings) {
    ObjectNode answer = MAPPER.createObjectNode();
    try {
      JsonNode in = MAPPER.readTree(line);
      answer.set("id", in.path("id").isMissingNode() ? MAPPER.nullNode() : in.path("id"));
      if (!in.path("html").isTextual()) {
        answer.put("error", "no html in the line");
      } else {
        html(page(in), timings, answer);
      }
    } catch (JsonProcessingException e) {
      answer.putNull("id").put("error", "not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException | StackOverflowError e) {
      answer.put("error", String.valueOf(e));
    }
    return answer.toString();
  }

  /**
   * The article of an HTML page, as JSON.
   *
   * @param url the page's address; {@code null} if unknown
   */
  public String answerHtml(String html, @Nullable String url) {
    ObjectNode answer = MAPPER.createObjectNode();
    html(Page.of(html, url), false, answer);
    return answer.has("article") ? article(answer).toString() : answer.toString();
  }

  /**
   * How the article of an HTML page was found, as a page to look at: the fields and their
   * witnesses, the candidates for the text, the page's blocks and what became of them.
   *
   * @param url the page's address; {@code null} if unknown
   */
  public String explain(String html, @Nullable String url) {
    NotAnArticle refused = extractor.refused(html);
    if (refused != null) {
      return Explanation.html(refused);
    }
    Page page = Page.of(html, url);
    return Explanation.html(extractor.read(extractor.parse(page), page), url);
  }

  /** {@link #explain} of a page saved as flat text: its fields, and what each line looks like. */
  public String explainText(String flatText) {
    NotAnArticle refused = extractor.refusedText(flatText);
    return refused == null
        ? Explanation.html(extractor.readText(flatText, null, null))
        : Explanation.html(refused);
  }

  /** The article of a page saved as flat text, as JSON. */
  public String answerText(String flatText) {
    ObjectNode answer = MAPPER.createObjectNode();
    switch (extractor.extractText(flatText, null, null)) {
      case Extracted(ExtractedArticle article) -> {
        return json(article).toString();
      }
      case NotAnArticle not -> answer.put("error", not.reason() + ": " + not.detail());
    }
    return answer.toString();
  }

  private static ObjectNode article(ObjectNode answer) {
    ObjectNode article = (ObjectNode) answer.get("article");
    if (answer.has("notAnArticle")) {
      article.set("notAnArticle", answer.get("notAnArticle"));
    }
    return article;
  }

  private static Page page(JsonNode in) {
    String html = in.path("html").asText();
    String url = in.path("url").textValue();
    String title = in.path("feedTitle").textValue();
    return title == null
        ? Page.of(html, url)
        : new Page(html, url, null, Selectors.NONE, entry(url, title));
  }

  private static RawArticle.Entry entry(@Nullable String url, String title) {
    return new RawArticle.Entry(
        null, url == null ? "" : url, title, List.of(), null, null, null, null, List.of(), null);
  }

  private void html(Page page, boolean timings, ObjectNode answer) {
    NotAnArticle refused = extractor.refused(page.html());
    if (refused != null) {
      answer.put("error", refused.reason() + ": " + refused.detail());
      return;
    }
    if (timings) {
      warmUp(page);
    }
    long start = threads.getCurrentThreadCpuTime();
    Document document = extractor.parse(page);
    long parsed = threads.getCurrentThreadCpuTime();
    PageReader.Reading reading = extractor.read(document, page);
    long end = threads.getCurrentThreadCpuTime();
    answer.set("article", json(reading.article()));
    NotAnArticle verdict = reading.verdict();
    if (verdict != null) {
      answer
          .putObject("notAnArticle")
          .put("reason", verdict.reason().name())
          .put("detail", verdict.detail());
    }
    if (timings) {
      answer.put("cpuMs", (end - start) / 1e6).put("parseMs", (parsed - start) / 1e6);
    }
  }

  private void warmUp(Page page) {
    for (int i = 0; i < WARM_UPS_A_PAGE && warmUps.getAndDecrement() > 0; i++) {
      extractor.extract(page);
    }
  }

  private static ObjectNode json(ExtractedArticle article) {
    ObjectNode json = MAPPER.valueToTree(article);
    json.remove("paragraphs");
    json.set("persons", json.get("authors"));
    json.set("authors", json.remove("byline"));
    return json.put("body", article.body());
  }
}
