package dev.dateline.enrich.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.Json;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.text.TagInput;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Tagging line by line, for the command line: JSON in, JSON out, one line for each. Never throws.
 * Safe to use from many threads.
 */
public final class TagTool {
  private final JsonMapper json = Json.mapper();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final LanguageDetector detector;
  private final Tagger tagger;

  /** A tool with these engines. */
  public TagTool(LanguageDetector detector, Tagger tagger) {
    this.detector = detector;
    this.tagger = tagger;
  }

  /** A tool with the stages that Dateline ships, and these rules. */
  public static TagTool standard(RuleSet rules) {
    return new TagTool(LanguageDetector.load(), Tagger.standard(() -> rules));
  }

  /**
   * Answers one line.
   *
   * @param ndjsonLine {@code {"id", "title", "body", "language"?, "keywords"?}}; the language is
   *     what the page declares; other members are ignored
   * @param timings whether to add {@code cpuMs}, the thread's CPU time for language and tags
   * @return {@code {"id", "language", "tags", "cpuMs"?}} or {@code {"id", "error"}}
   */
  public String answer(String ndjsonLine, boolean timings) {
    ObjectNode out = json.createObjectNode().putNull("id");
    try {
      JsonNode in = json.readTree(ndjsonLine);
      out.set("id", in.path("id").isValueNode() ? in.path("id") : json.nullNode());
      String title = in.path("title").asText("");
      String body = in.path("body").asText("");
      if (title.isEmpty() && body.isEmpty()) {
        return out.put("error", "no title and no body in the line").toString();
      }
      long start = timings ? threads.getCurrentThreadCpuTime() : 0;
      String language = detector.detect(title, body, in.path("language").textValue());
      List<Tag> tags =
          tagger.tag(new TagInput(title, null, body, language, keywords(in), List.of(), null));
      long end = timings ? threads.getCurrentThreadCpuTime() : 0;
      out.put("language", language).set("tags", json.valueToTree(tags));
      if (timings) {
        out.put("cpuMs", (end - start) / 1e6);
      }
    } catch (JsonProcessingException e) {
      out.put("error", "not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException | StackOverflowError e) {
      out.put("error", String.valueOf(e.getMessage()));
    }
    return out.toString();
  }

  private static List<String> keywords(JsonNode in) {
    List<String> keywords = new ArrayList<>();
    for (JsonNode keyword : in.path("keywords")) {
      if (keyword.isTextual()) {
        keywords.add(keyword.textValue());
      }
    }
    return keywords;
  }
}
