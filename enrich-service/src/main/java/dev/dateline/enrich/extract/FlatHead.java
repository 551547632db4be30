package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.FlatLine.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The top of a flat page: breadcrumb, headline, standfirst and what stands between them and the
 * text.
 *
 * @param title empty if none was found
 * @param breadcrumb without the headline
 * @param standfirst {@code null} if none
 * @param caption of the lead image
 * @param alt what stands in for that image in its place; {@code null} if nothing does
 * @param persons named in the byline
 * @param byline whom it credits, as it gives the names: persons, else the agency
 * @param agency its short name; {@code null} if none
 * @param place {@code null} if none
 * @param titleAt the headline's line
 * @param bodyAt the text's first line
 */
record FlatHead(
    String title,
    List<String> breadcrumb,
    @Nullable String standfirst,
    Caption caption,
    @Nullable String alt,
    List<String> persons,
    List<String> byline,
    @Nullable String agency,
    @Nullable String place,
    int titleAt,
    int bodyAt) {
  private static final Pattern STEP = Pattern.compile(" ?(?: / |›|»| > |>>) ?");
  private static final Lexicon HOME = Lexicon.load("home.txt");
  private static final int MOST_LINES = 15;
  private static final int SHORTEST_TITLE = 15;
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_IDEOGRAPHS = 8;

  static FlatHead of(List<FlatLine> lines) {
    List<String> crumbs = new ArrayList<>();
    int crumbsAt = -1;
    for (int i = 0; i < lines.size() && crumbsAt < 0; i++) {
      List<String> steps = Arrays.asList(STEP.split(lines.get(i).text()));
      if (steps.size() > 1 && HOME.is(steps.getFirst())) {
        crumbs.addAll(steps);
        crumbsAt = i;
      }
    }
    int first = firstProse(lines, Math.max(0, crumbsAt + 1));
    int titleAt = titleAt(lines, crumbs, crumbsAt, first);
    String title = titleAt < 0 ? "" : lines.get(titleAt).text();
    crumbs.removeIf(step -> Prose.key(step).equals(Prose.key(title)));
    return below(lines, title, crumbs, titleAt);
  }

  private static int firstProse(List<FlatLine> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).is(Look.PROSE)) {
        return i;
      }
    }
    return lines.size();
  }

  /**
   * The line that the breadcrumb ends with, else the first long label that nothing but labels part
   * from the text.
   */
  private static int titleAt(
      List<FlatLine> lines, List<String> crumbs, int crumbsAt, int firstProse) {
    String last = crumbs.isEmpty() ? "" : Prose.key(crumbs.getLast());
    for (int i = crumbsAt + 1; i < firstProse && crumbsAt >= 0; i++) {
      String key = Prose.key(lines.get(i).text());
      boolean mayBe = !key.isEmpty() && isLong(lines.get(i).text());
      if (mayBe && (key.equals(last) || (last.length() > 20 && key.startsWith(last)))) {
        return i;
      }
    }
    for (int i = Math.max(0, firstProse - MOST_LINES);
        i < Math.min(firstProse, lines.size());
        i++) {
      FlatLine line = lines.get(i);
      if (i > crumbsAt
          && line.is(Look.LABEL)
          && isLong(line.text())
          && !(i == 0 && isOutlet(lines, firstProse))) {
        return i;
      }
    }
    int at = Math.min(firstProse, lines.size()) - 1;
    while (at >= 0 && !lines.get(at).is(Look.LABEL)) {
      at--;
    }
    return at;
  }

  /** Whether the first line is above a menu or a section, and these above a headline. */
  private static boolean isOutlet(List<FlatLine> lines, int firstProse) {
    if (firstProse < 2 || !isMenu(lines.get(1))) {
      return false;
    }
    for (FlatLine line : lines.subList(2, Math.min(firstProse, lines.size()))) {
      if (!line.is(Look.LABEL) || BylineWords.open(line.text())) {
        return false;
      }
      if (isLong(line.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMenu(FlatLine line) {
    return line.is(Look.LABEL)
        && !isLong(line.text())
        && !BylineWords.open(line.text())
        && !PersonName.is(line.text());
  }

  /** Longer than most names of outlets and sections; an ideograph says about as much as a word. */
  private static boolean isLong(String line) {
    int fewest = Prose.mass(line) > line.length() ? FEWEST_IDEOGRAPHS : FEWEST_WORDS;
    return Prose.mass(line) >= SHORTEST_TITLE && Prose.words(line) >= fewest;
  }

  private static FlatHead below(
      List<FlatLine> lines, String title, List<String> crumbs, int titleAt) {
    int end = bodyAt(lines, titleAt + 1);
    String standfirst = null;
    Caption caption = Caption.NONE;
    String alt = null;
    List<String> persons = List.of();
    AgencyLine agency = null;
    for (int i = titleAt + 1; i < end; i++) {
      FlatLine line = lines.get(i);
      if (line.is(Look.CAPTION) && caption.text() == null) {
        caption = Caption.of(line.text());
        alt = i > titleAt + 1 ? alt(lines.get(i - 1), standfirst) : null;
      } else if (line.is(Look.AGENCY) && agency == null) {
        agency = AgencyLine.of(line.text());
      } else if (line.is(Look.DATE) && agency == null) {
        agency = AgencyLine.behindDate(line.text());
      } else if (line.is(Look.PROSE)
          || (line.is(Look.LABEL)
              && i == titleAt + 1
              && Prose.words(line.text()) > 5
              && !Preamble.isPart(line.text()))) {
        standfirst = standfirst == null ? line.text() : standfirst;
      } else if (line.is(Look.LABEL) && persons.isEmpty()) {
        persons = persons(line.text(), isAboveDate(lines, i + 1, end, line.text()));
      }
    }
    return new FlatHead(
        title,
        List.copyOf(crumbs),
        standfirst,
        caption,
        alt,
        persons,
        persons.isEmpty() && agency != null ? List.of(agency.name()) : persons,
        agency == null ? null : agency.agency(),
        agency == null ? null : agency.place(),
        titleAt,
        end);
  }

  /** Whether a date comes next, or behind a line that may say what a writer is. */
  private static boolean isAboveDate(List<FlatLine> lines, int next, int end, String name) {
    boolean role = next + 1 < end && lines.get(next).is(Look.LABEL) && PersonName.is(name);
    int at = role ? next + 1 : next;
    return at < end && lines.get(at).is(Look.DATE, Look.UPDATE);
  }

  /** After the last date or byline that no two lines of prose part from the headline. */
  private static int bodyAt(List<FlatLine> lines, int from) {
    int start = from;
    int prose = 0;
    for (int i = from; i < Math.min(from + MOST_LINES, lines.size()) && prose < 2; i++) {
      FlatLine line = lines.get(i);
      prose += line.is(Look.PROSE) ? 1 : 0;
      if (line.is(Look.DATE, Look.UPDATE, Look.AGENCY, Look.CAPTION)) {
        start = i + 1;
      }
    }
    return firstProse(lines, start);
  }

  /** The label right above a caption, where the image was. */
  private static @Nullable String alt(FlatLine above, @Nullable String standfirst) {
    return above.is(Look.LABEL)
            && !above.text().equals(standfirst)
            && !BylineWords.open(above.text())
            && Prose.words(above.text()) > 1
        ? above.text()
        : null;
  }

  /** A byline says so, or stands right above the date. */
  private static List<String> persons(String line, boolean aboveDate) {
    List<String> names =
        aboveDate || BylineWords.open(line) ? PersonName.all(line, null) : List.of();
    List<String> full = names.stream().filter(PersonName::isFull).toList();
    return full.isEmpty() ? names : full;
  }
}
