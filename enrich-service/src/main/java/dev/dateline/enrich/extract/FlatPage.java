package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.contract.Image;
import dev.dateline.enrich.extract.FlatLine.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that was saved as flat text, one line for each block, by what each line looks like
 * and where it stands.
 */
final class FlatPage {
  private final ExtractLimits limits;

  FlatPage(ExtractLimits limits) {
    this.limits = limits;
  }

  ExtractedArticle read(String text, @Nullable String url, @Nullable Instant fetchedAt) {
    List<FlatLine> lines = FlatLine.all(text, limits.maxBlocks());
    FlatHead head = FlatHead.of(lines);
    List<String> paragraphs = FlatBody.of(lines, head.bodyAt(), limits.maxParagraphs());
    String body = String.join("\n", paragraphs);
    String language = FunctionWords.language(body);
    FlatDates dates = FlatDates.of(lines, head.titleAt(), language, url, fetchedAt);
    Dateline dateline = paragraphs.isEmpty() ? Dateline.NONE : Dateline.of(paragraphs.getFirst());
    String agency = head.agency() == null ? dateline.agency() : head.agency();
    boolean noticed = lines.stream().anyMatch(line -> line.is(Look.NOTICE));
    Caption caption = head.caption();
    Moment published = dates.published();
    Moment modified = dates.modified();
    return new ExtractedArticle(
        Article.Kind.ARTICLE,
        head.title(),
        head.standfirst(),
        paragraphs,
        head.persons(),
        agency,
        noticed || (agency != null && head.persons().isEmpty()),
        head.place() == null ? dateline.place() : head.place(),
        published == null ? null : published.instant(),
        published == null ? null : published.local(),
        modified == null ? null : modified.instant(),
        language,
        CopyrightLine.outlet(lines),
        null,
        Breadcrumbs.last(head.breadcrumb()),
        head.breadcrumb(),
        caption.text() == null ? null : new Image(null, caption.text(), caption.credit()),
        keywords(lines),
        Prose.words(body),
        false);
  }

  private List<String> keywords(List<FlatLine> lines) {
    List<String> others = new ArrayList<>();
    String topics = "";
    for (FlatLine line : lines) {
      if (line.is(Look.TOPICS) && topics.isEmpty()) {
        topics = line.text().substring(line.text().indexOf(':') + 1).strip();
      } else {
        others.add(line.text());
      }
    }
    if (topics.isEmpty()) {
      return List.of();
    }
    boolean separated = topics.matches(".*[,;|•·、，].*");
    List<String> split =
        separated ? List.of(topics.split("\\s*[,;|•·、，]\\s*")) : RunTogether.split(topics, others);
    Map<String, String> once = new LinkedHashMap<>();
    for (String topic : split) {
      String key = Prose.key(topic);
      if (!key.isEmpty()) {
        once.putIfAbsent(key, topic);
      }
    }
    return once.values().stream().limit(limits.maxListed()).toList();
  }
}
