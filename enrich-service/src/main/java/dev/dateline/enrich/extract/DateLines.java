package dev.dateline.enrich.extract;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates that a page shows its readers: time elements, elements named for a date, lines near the headline. */
final class DateLines {
  private static final Lexicon LABELS = Lexicon.load("date-labels.txt");
  private static final int LONGEST = 160;
  private static final int SHORT = 60;

  private DateLines() {}

  /** Adds the dates, the most telling first. */
  static void read(Witnesses page, List<Moment> heard, Function<String, @Nullable Moment> parse) {
    for (Element time : page.survey().tag("time")) {
      if (time.hasAttr("pubdate") || time.attr("itemprop").contains("datePublished")) {
        add(Witnesses.value(time), heard, parse);
      }
    }
    List<Block> blocks = page.text().blocks();
    int headline = headline(blocks);
    for (int i = headline; i < Math.min(headline + 12, blocks.size()); i++) {
      line(blocks.get(i), heard, parse);
    }
    for (int i = headline - 1; i >= Math.max(0, headline - 4); i--) {
      line(blocks.get(i), heard, parse);
    }
    if (!heard.isEmpty()) {
      return;
    }
    for (Block block : blocks) {
      if (block.text().length() < LONGEST && LABELS.starts(block.text())) {
        add(block.text(), heard, parse);
      }
    }
    for (Element time : page.survey().tag("time")) {
      add(Witnesses.value(time), heard, parse);
    }
    for (Element named : page.survey().named(Role.DATE)) {
      String text = Prose.squash(named.text());
      if (text.length() < LONGEST) {
        add(text, heard, parse);
      }
    }
    for (Block block : blocks) {
      if (heard.isEmpty() && block.text().length() < SHORT && !CopyrightLine.is(block.text())) {
        add(block.text(), heard, parse);
      }
    }
  }

  private static int headline(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).heading() == 1) {
        return i;
      }
    }
    return 0;
  }

  private static void line(Block block, List<Moment> heard, Function<String, @Nullable Moment> parse) {
    if (block.text().length() >= LONGEST) {
      return;
    }
    for (Element time : block.element().getElementsByTag("time")) {
      add(Witnesses.value(time), heard, parse);
    }
    add(block.text(), heard, parse);
  }

  private static void add(String text, List<Moment> heard, Function<String, @Nullable Moment> parse) {
    Moment moment = parse.apply(text);
    if (moment != null) {
      heard.add(moment);
    }
  }
}
