package dev.dateline.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.Evidence;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.RevisionJudge;
import dev.dateline.enrich.dedupe.RevisionVerdict;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.dedupe.StoryIndex;
import dev.dateline.enrich.state.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a stream of articles as the topology does where texts are routed over several partitions
 * of the index: by the topology's own route, its index of each partition and its choice among their
 * answers.
 *
 * <p>Arguments: {@code LANGUAGE} or {@code ANCHORS}, and how many partitions. Lines of {@code
 * {"id", "url", "title", "body", "publishedAt"}} in, lines of {@code {"id", "status",
 * "duplicateOf", "similarity"}} out, and on standard error how many judges an article was sent to.
 */
public final class RoutedStream {
  private static final JsonMapper JSON = new JsonMapper();

  private record Page(String id, Sketch sketch) {}

  private final Route route;
  private final List<StoryIndex> judges = new ArrayList<>();
  private final Sketcher sketcher = new Sketcher();
  private final RevisionJudge revisions = new RevisionJudge();
  private final Map<String, Page> pages = new HashMap<>();
  private long asked;
  private long judged;

  private RoutedStream(Route route) {
    this.route = route;
    DedupeSettings settings = DedupeSettings.DEFAULT;
    for (int i = 0; i < route.partitions(); i++) {
      judges.add(
          Decide.index(
              route.by(), new InMemoryState(settings.windowDays()), Scorer.bundled(), settings));
    }
  }

  /** Reads standard input to its end. */
  public static void main(String[] arguments) throws IOException {
    RoutedStream stream =
        new RoutedStream(new Route(Route.By.valueOf(arguments[0]), Integer.parseInt(arguments[1])));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(stream.answer(JSON.readTree(line)));
    }
    System.err.printf("%.2f judges a text%n", (double) stream.asked / stream.judged);
  }

  private String answer(JsonNode article) {
    String id = article.path("id").asText();
    String url = article.path("url").asText();
    String body = article.path("body").asText();
    Sketch sketch = sketcher.sketch(article.path("title").asText(), body);
    Instant seenAt = Instant.parse(article.path("publishedAt").asText());
    Page page = pages.get(url);
    RevisionVerdict change =
        page == null
            ? new RevisionVerdict.OtherText(Evidence.NONE)
            : revisions.compare(page.sketch(), sketch);
    if (page != null && change instanceof RevisionVerdict.Unchanged) {
      return line(id, "repeat", page.id(), 1);
    }
    boolean revised = page != null && change instanceof RevisionVerdict.Revised;
    String held = revised && page != null ? page.id() : id;
    pages.put(url, new Page(held, sketch));
    Verdict verdict = judge(held, sketch, seenAt, url.split("/", 4)[2], revised);
    return revised
        ? line(id, "revision", held, 1)
        : verdict
            .repeat()
            .map(r -> line(id, "duplicate", r.of(), r.similarity()))
            .orElseGet(() -> line(id, "unique", null, 0));
  }

  private Verdict judge(String id, Sketch sketch, Instant seenAt, String outlet, boolean revised) {
    StoryIndex.Text text = new StoryIndex.Text(id, sketch, seenAt, outlet, false, revised);
    judged++;
    Verdict best = null;
    for (int judge : route.judges("en", sketch)) {
      asked++;
      Verdict answer = Decide.verdict(judges.get(judge).judge(text));
      best = best == null ? answer : Verdict.better(best, answer);
    }
    return java.util.Objects.requireNonNull(best);
  }

  private static String line(
      String id, String status, @org.jspecify.annotations.Nullable String of, double similarity) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("status", status)
        .put("duplicateOf", of)
        .put("similarity", similarity)
        .toString();
  }
}
