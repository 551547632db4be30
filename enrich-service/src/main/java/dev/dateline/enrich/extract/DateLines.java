package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.List;
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

  private final Witnesses page;
  private final List<Block> blocks;
  private final HeardDates heard;

  DateLines(Witnesses page, HeardDates heard) {
    this.page = page;
    this.blocks = page.text().blocks();
    this.heard = heard;
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
      line(blocks.get(i), updates);
    }
  }

  private void line(Block block, boolean updates) {
    if (block.text().length() >= LONGEST) {
      return;
    }
    List<String> parts = parts(block.text());
    if (parts.size() > 1) {
      parts.stream().filter(part -> UPDATED.starts(part) == updates).forEach(this::add);
      return;
    }
    if (UPDATED.within(block.text()) != updates) {
      return;
    }
    for (Element time : block.element().getElementsByTag("time")) {
      add(Witnesses.value(time));
    }
    add(block.text());
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
    parts.removeIf(part -> DateText.parse(part, null, false) == null);
    return parts;
  }

  private void anywhere() {
    for (Element time : page.survey().tag("time")) {
      add(Witnesses.value(time));
    }
    for (Element named : page.survey().named(Role.DATE)) {
      String text = ElementText.of(named, LONGEST);
      if (text.length() < LONGEST) {
        add(text);
      }
    }
    for (Block block : blocks) {
      if (heard.isEmpty() && block.text().length() < SHORT && !CopyrightLine.is(block.text())) {
        add(block.text());
      }
    }
    for (Block block : blocks) {
      if (heard.isEmpty() && block.text().length() < LONGEST && !CopyrightLine.is(block.text())) {
        add(block.text());
      }
    }
  }

  private void add(String text) {
    heard.add(Witness.SHOWN, text);
  }
}
