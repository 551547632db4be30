package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Dates that a page shows its readers: labelled lines, time elements, lines near the headline,
 * elements named for dates.
 */
final class DateLines {
  private static final Lexicon PUBLISHED = Lexicon.load("date-labels.txt");
  private static final Lexicon UPDATED = Lexicon.load("update-labels.txt");
  private static final int LONGEST = 160;
  private static final int SHORT = 60;

  /** A label and a day: what may be a part of a line. */
  private static final int SHORTEST_PART = 10;

  private static final int AFTER = 12;
  private static final int BEFORE = 4;

  /** The names of a day and a month. */
  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\p{L}{3}.*\\P{L}\\p{L}{3}");

  private final Witnesses page;
  private final List<Block> blocks;
  private final HeardDates heard;
  private final Surroundings beside;

  DateLines(Witnesses page, HeardDates heard) {
    this.page = page;
    this.blocks = page.text().blocks();
    this.heard = heard;
    this.beside = page.beside();
  }

  /** Adds dates of publication, the most telling first. */
  void published() {
    for (Element time : page.survey().tag("time")) {
      if (time.hasAttr("pubdate")) {
        add(Witnesses.value(time));
      }
    }
    for (Element named : page.survey().named(Role.DATE)) {
      if (named.normalName().equals("abbr") && named.hasAttr("title")) {
        add(named.attr("title"));
      }
    }
    for (Block block : blocks) {
      if (block.text().length() < LONGEST && PUBLISHED.starts(block.text())) {
        add(block.text());
      }
    }
    nearHeadline(false);
    var entry = page.entry();
    if (heard.isEmpty() && entry != null && entry.published() != null) {
      heard.add(Witness.FEED, entry.published().toString());
    }
    if (heard.isEmpty()) {
      anywhere();
    }
    if (heard.isEmpty()) {
      nearHeadline(true);
    }
  }

  /** Adds dates that lines near the headline call those of a change. */
  void updated() {
    nearHeadline(true);
  }

  private void nearHeadline(boolean updates) {
    int headline = page.text().headline();
    for (int i = headline; i < Math.min(headline + AFTER, blocks.size()); i++) {
      line(blocks.get(i), updates);
    }
    for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
      if (!isClock(blocks.get(i).element(), blocks.get(i).text())) {
        line(blocks.get(i), updates);
      }
    }
  }

  private void line(Block block, boolean updates) {
    Element element = block.element();
    if (block.text().length() >= LONGEST
        || Corrections.isNote(block.text())
        || (beside.areOthers(element) && !beside.mayBeOwn(element))) {
      return;
    }
    List<String> parts = parts(block.text());
    if (parts.size() > 1) {
      parts.removeIf(part -> DateText.parse(part, null, false) == null);
      parts.stream().filter(part -> UPDATED.starts(part) == updates).forEach(this::add);
      return;
    }
    List<Element> times = block.element().getElementsByTag("time");
    if (times.size() > 1 && times.stream().anyMatch(DateLines::isUpdate)) {
      times.stream()
          .filter(time -> isUpdate(time) == updates)
          .forEach(time -> add(Witnesses.value(time)));
      return;
    }
    if (UPDATED.within(block.text()) != updates) {
      return;
    }
    for (Element time : times) {
      add(Witnesses.value(time));
    }
    add(block.text());
  }

  private static boolean isUpdate(Element time) {
    return UPDATED.within(ElementText.of(time, LONGEST))
        || Prose.key(time.className()).matches("(?:.* )?(?:updated|modified)(?: .*)?");
  }

  /** A line that gives both dates, cut where the labels stand. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean opens = Character.isLetter(text.charAt(i)) && !Character.isLetter(text.charAt(i - 1));
      if (opens && i - start >= SHORTEST_PART) {
        String rest = text.substring(i);
        if (UPDATED.starts(rest) || PUBLISHED.starts(rest)) {
          parts.add(text.substring(start, i));
          start = i;
        }
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private void anywhere() {
    anywhere(element -> !beside.areOthers(element));
    if (heard.isEmpty()) {
      anywhere(beside::mayBeOwn);
    }
  }

  private void anywhere(Predicate<Element> own) {
    for (Element time : page.survey().tag("time")) {
      if (own.test(time)) {
        add(Witnesses.value(time));
      }
    }
    for (Element named : page.survey().named(Role.DATE)) {
      String text = ElementText.of(named, LONGEST);
      if (text.length() < LONGEST && own.test(named) && !isClock(named, text)) {
        add(text);
      }
    }
    blocks(SHORT, own);
    blocks(LONGEST, own);
  }

  private void blocks(int longest, Predicate<Element> own) {
    for (int i = 0; i < blocks.size() && heard.isEmpty(); i++) {
      Block block = blocks.get(i);
      String text = block.text();
      if (text.length() < longest
          && !CopyrightLine.is(text)
          && !Corrections.isNote(text)
          && DateText.parse(text, null, false) != null
          && own.test(block.element())
          && !(i < page.text().headline() && isClock(block.element(), text))) {
        add(text);
      }
    }
  }

  /** Whether it is today's date: in the page's chrome, or with the day of the week outside. */
  private boolean isClock(Element element, String text) {
    return beside.isOutside(element)
        && (beside.hold(element) || DAY_AND_MONTH.matcher(text).find());
  }

  private void add(String text) {
    heard.add(Witness.SHOWN, text);
  }
}
