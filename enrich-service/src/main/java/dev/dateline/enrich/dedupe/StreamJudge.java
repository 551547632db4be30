package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.url.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges articles in order: by their address first, then by their text. */
final class StreamJudge {

  /** Addresses remembered, the latest used kept. */
  private static final int MAX_ADDRESSES = 500_000;

  /** A date further on than so is not taken for the stream's own. */
  private static final Duration AHEAD = Duration.ofDays(30);

  /** What an address carried: the id its text is held under, and the text. */
  private record Page(String id, Sketch sketch) {}

  private final DedupeIndex index;
  private final @Nullable Explainer explainer;
  private final RevisionJudge revisions = new RevisionJudge();
  private final Map<String, Page> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Page> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };
  private @Nullable Instant latest;

  StreamJudge(Scorer scorer, DedupeSettings settings, @Nullable Explainer explainer) {
    this.explainer = explainer;
    this.index =
        new DedupeIndex(
            new InMemoryState(settings.windowDays()),
            scorer,
            settings,
            (id, candidate, comparison) -> {
              if (explainer != null) {
                explainer.compared(candidate, comparison);
              }
            });
  }

  void judge(JsonNode in, Sketcher sketcher, ObjectNode out) {
    InputArticle article = InputArticle.of(in);
    String id = in.path("id").asText();
    Sketch sketch = sketcher.sketch(article.title(), article.body());
    Instant seenAt = seenAt(article.publishedAt());
    String address = address(id, article.url());
    Page page = pages.get(address);
    RevisionVerdict verdict =
        page == null
            ? new RevisionVerdict.OtherText(Evidence.NONE)
            : revisions.compare(page.sketch(), sketch);
    switch (verdict) {
      case RevisionVerdict.Unchanged(double measure, _) ->
          put(out, "repeat", heldId(page, id), 1 - measure);
      case RevisionVerdict.Revised(double measure, _) -> {
        String held = heldId(page, id);
        index.judge(held, sketch, seenAt, outlet(article.url()));
        pages.put(address, new Page(held, sketch));
        put(out, "revision", held, 1 - measure);
      }
      case RevisionVerdict.OtherText _ -> {
        pages.put(address, new Page(id, sketch));
        put(out, index.judge(id, sketch, seenAt, outlet(article.url())));
      }
    }
    if (explainer != null) {
      explain(explainer, article.body(), id, heldId(page, id), verdict, out);
    }
  }

  private static void explain(
      Explainer explainer,
      String body,
      String id,
      String held,
      RevisionVerdict verdict,
      ObjectNode out) {
    if (verdict instanceof RevisionVerdict.OtherText(Evidence former)) {
      out.set(
          "explanation",
          explainer.explain(body, former.numbers().isEmpty() ? former : former.ofPage(body)));
      explainer.remember(id, body);
    } else {
      out.set("explanation", explainer.explainAgain(body, held, verdict.evidence().ofPage(body)));
      explainer.remember(held, body);
    }
  }

  /** An undated article came with the one before it, but a date from the future dates no other. */
  private Instant seenAt(@Nullable Instant publishedAt) {
    if (publishedAt == null) {
      return latest == null ? Instant.EPOCH : latest;
    }
    boolean ahead = latest != null && publishedAt.isAfter(latest.plus(AHEAD));
    latest = ahead ? latest : publishedAt;
    return publishedAt;
  }

  private static String heldId(@Nullable Page page, String id) {
    return page == null ? id : page.id();
  }

  private static void put(ObjectNode out, Decision decision) {
    switch (decision) {
      case Decision.Duplicate d -> put(out, "duplicate", d.of(), d.similarity());
      case Decision.PartOf p -> {
        put(out, "unique", null, p.containment());
        out.put("partOf", p.of());
      }
      case Decision.Related r -> {
        put(out, "unique", null, r.score());
        out.put("relatedTo", r.to());
      }
      case Decision.New(_, String reason) -> {
        put(out, "unique", null, 0);
        if (reason != null) {
          out.put("reason", reason);
        }
      }
    }
  }

  private static void put(
      ObjectNode out, String status, @Nullable String duplicateOf, double similarity) {
    out.put("status", status)
        .put("duplicateOf", duplicateOf)
        .put("similarity", Math.clamp(similarity, 0, 1));
  }

  /** Two addresses of one page, told apart by what trackers hang on them, are one. */
  private static String address(String id, @Nullable String url) {
    return url == null ? "id:" + id : CanonicalUrl.of(url).orElse(url);
  }

  private static @Nullable String outlet(@Nullable String url) {
    return CanonicalUrl.domain(url).orElse(null);
  }
}
