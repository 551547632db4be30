package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * Dedupe on lines of JSON, one answer a line: a stream of articles in order, or pairs each on its
 * own. No line makes it throw: a bad one is answered with {@code {"id", "error"}}. Memory is
 * bounded by the window and by a count of addresses. For one thread; pairs may be spread over
 * several tools.
 */
public final class DedupeTool {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Whether and how answers say why. */
  public enum Explain {
    /** They do not. */
    NO,
    /** Each has an {@code explanation}. */
    JSON,
    /** Answers are not JSON, but paragraphs to be read. */
    TEXT
  }

  private final Sketcher sketcher = new Sketcher();
  private final StreamJudge stream;
  private final PairJudge pairs;
  private final boolean timings;
  private final Explain explain;

  /**
   * @param timings whether each answer has {@code cpuMs}, the thread's time on it without reading
   *     its JSON
   */
  public DedupeTool(Scorer scorer, DedupeSettings settings, boolean timings, Explain explain) {
    CopyRule rule = new CopyRule(scorer, settings);
    Explainer explainer = explain == Explain.NO ? null : new Explainer(rule);
    this.stream = new StreamJudge(scorer, settings, explainer);
    this.pairs = new PairJudge(rule, explainer);
    this.timings = timings;
    this.explain = explain;
  }

  /** A tool with the bundled model and the default settings. */
  public static DedupeTool standard(boolean timings, Explain explain) {
    return new DedupeTool(Scorer.bundled(), DedupeSettings.DEFAULT, timings, explain);
  }

  /**
   * Judges the next article of the stream.
   *
   * @param line {@code {"id", "url", "title", "body", "publishedAt"}}; only the id is required
   * @return {@code {"id", "status": unique|duplicate|revision|repeat, "duplicateOf", "similarity"}}
   */
  public String answer(String line) {
    return answer(line, stream::judge);
  }

  /**
   * Judges a pair on its own.
   *
   * @param line {@code {"id", "a": article, "b": article}}
   * @return {@code {"id", "duplicate", "similarity"}}; with {@code partOf}, {@code a} or {@code b},
   *     where a good part of one stands in that other and they are no copies; with a {@code reason}
   *     where a text is too short to judge
   */
  public String answerPair(String line) {
    return answer(line, pairs::judge);
  }

  private interface Judge {
    void judge(JsonNode in, Sketcher sketcher, ObjectNode out);
  }

  private String answer(String line, Judge judge) {
    ObjectNode out = json(line, judge);
    return explain == Explain.TEXT ? Report.of(out) : out.toString();
  }

  private ObjectNode json(String line, Judge judge) {
    ObjectNode out = JSON.createObjectNode();
    JsonNode id = null;
    try {
      JsonNode in = JSON.readTree(line);
      if (!in.isObject()) {
        throw new IllegalArgumentException("not a JSON object");
      }
      id = in.get("id");
      if (id == null || !id.isValueNode() || id.asText().isEmpty()) {
        throw new IllegalArgumentException("no id");
      }
      out.set("id", id);
      long before = timings ? THREADS.getCurrentThreadCpuTime() : 0;
      judge.judge(in, sketcher, out);
      if (timings) {
        out.put("cpuMs", (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
      }
      return out;
    } catch (JsonProcessingException e) {
      return error(id, "not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return error(id, String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode error(@Nullable JsonNode id, String message) {
    ObjectNode out = JSON.createObjectNode();
    out.set("id", id);
    return out.put("error", message);
  }
}
