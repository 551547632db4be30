package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.FlatLine.Look;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a flat page. What stands above the headline is the page's clock and never counts.
 *
 * @param published {@code null} if no line says
 * @param modified {@code null} if no line says
 */
record FlatDates(@Nullable Moment published, @Nullable Moment modified) {
  private static final Lexicon LABELS = Lexicon.load("date-labels.txt");

  static FlatDates of(
      List<FlatLine> lines,
      int titleAt,
      @Nullable String language,
      @Nullable String url,
      @Nullable Instant fetchedAt) {
    boolean monthFirst = MonthFirst.likely(language, url);
    Moment labelled = null;
    Moment bare = null;
    Moment updated = null;
    for (FlatLine line : lines.subList(titleAt + 1, lines.size())) {
      Moment moment =
          line.is(Look.DATE, Look.UPDATE)
              ? DateText.parse(line.text(), language, monthFirst)
              : null;
      if (moment != null && (fetchedAt == null || !moment.instant().isAfter(fetchedAt))) {
        if (line.is(Look.UPDATE)) {
          updated = updated == null ? moment : updated;
        } else if (LABELS.starts(line.text())) {
          labelled = labelled == null ? moment : labelled;
        } else {
          bare = bare == null ? moment : bare;
        }
      }
    }
    Moment published = labelled != null ? labelled : bare != null ? bare : updated;
    return new FlatDates(published, updated);
  }
}
