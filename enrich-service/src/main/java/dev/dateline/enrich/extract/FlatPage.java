package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import dev.dateline.contract.Image;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
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
  private static final int FEW = 150;
  private static final int MOST_NOTES = 10;

  private final ExtractLimits limits;
  private final Places places;

  FlatPage(ExtractLimits limits, Places places) {
    this.limits = limits;
    this.places = places;
  }

  /**
   * @param lines the page's lines, blank ones left out
   * @param bodyAt the first line that may be text
   */
  record Reading(ExtractedArticle article, List<FlatLine> lines, int bodyAt) {

    /** Why it is no article; {@code null} if it is one. */
    @Nullable NotAnArticle verdict() {
      NotAnArticle standIn = article.wordCount() < FEW ? StandIn.of(lines, article) : null;
      if (standIn != null) {
        return standIn;
      }
      return article.paragraphs().isEmpty()
          ? new NotAnArticle(Reason.EMPTY, "no sentences in the text")
          : null;
    }
  }

  Reading read(String text, @Nullable String url, @Nullable Instant fetchedAt) {
    List<FlatLine> lines = FlatLine.all(text, limits.maxBlocks());
    FlatHead head = FlatHead.of(lines);
    return new Reading(article(lines, head, url, fetchedAt), lines, head.bodyAt());
  }

  private ExtractedArticle article(
      List<FlatLine> lines, FlatHead head, @Nullable String url, @Nullable Instant fetchedAt) {
    List<String> paragraphs = FlatBody.of(lines, head.bodyAt(), limits.maxParagraphs());
    String body = String.join("\n", paragraphs);
    String language = FunctionWords.language(body);
    FlatDates dates = FlatDates.of(lines, head.titleAt(), language, url, fetchedAt);
    Dateline dateline =
        paragraphs.isEmpty() ? Dateline.NONE : Dateline.of(paragraphs.getFirst(), language, places);
    boolean signed = head.agency() != null;
    Findings found = new Findings();
    List<String> persons = found.take("authors", listed(head.persons()), List.of());
    String agency =
        found.take("agency", signed ? shown(head.agency()) : by(Witness.TEXT, dateline.agency()));
    String place =
        found.take(
            "place",
            head.place() == null ? by(Witness.TEXT, dateline.place()) : shown(head.place()));
    boolean noticed = lines.stream().anyMatch(line -> line.is(Look.NOTICE));
    boolean paywalled = lines.stream().anyMatch(line -> Paywall.isOffer(line.text()));
    Moment published = found.take("publishedAt", shown(dates.published()));
    Moment modified = found.take("modifiedAt", shown(dates.modified()));
    found.take("body", paragraphs.isEmpty() ? null : by(Witness.TEXT, paragraphs));
    return new ExtractedArticle(
        Kinds.of(lines, head.title()),
        found.take("title", head.title().isEmpty() ? null : shown(head.title()), ""),
        found.take("standfirst", shown(head.standfirst())),
        paragraphs,
        persons,
        head.byline().isEmpty() && agency != null ? List.of(agency) : head.byline(),
        agency,
        noticed || (agency != null && persons.isEmpty()),
        place,
        published == null ? null : published.instant(),
        published == null ? null : published.local(),
        modified == null ? null : modified.instant(),
        found.take("language", by(Witness.TEXT, language)),
        found.take("publisher", shown(CopyrightLine.outlet(lines))),
        null,
        found.take("section", shown(Breadcrumbs.last(head.breadcrumb()))),
        found.take("breadcrumb", listed(head.breadcrumb()), List.of()),
        found.take("image", image(head)),
        found.take("keywords", listed(keywords(lines)), List.of()),
        Prose.words(body),
        found.take("paywalled", paywalled ? shown(true) : null, false),
        found.take("corrections", listed(corrections(lines)), List.of()),
        found.all());
  }

  private static <T> @Nullable Found<T> by(Witness witness, @Nullable T value) {
    return value == null ? null : Found.by(witness, value);
  }

  private static <T> @Nullable Found<T> shown(@Nullable T value) {
    return by(Witness.SHOWN, value);
  }

  private static @Nullable Found<List<String>> listed(List<String> values) {
    return values.isEmpty() ? null : Found.by(Witness.SHOWN, values);
  }

  private static @Nullable Found<Image> image(FlatHead head) {
    Caption caption = head.caption();
    return caption.text() == null
        ? null
        : shown(new Image(null, head.alt(), caption.text(), caption.credit()));
  }

  private static List<String> corrections(List<FlatLine> lines) {
    return lines.stream()
        .map(FlatLine::text)
        .filter(Corrections::isNote)
        .distinct()
        .limit(MOST_NOTES)
        .toList();
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
