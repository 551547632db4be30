package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** A line of a page's flat text and what it looks like on its own. */
record FlatLine(String text, Look look) {
  private static final int PROSE = 60;
  private static final int LABEL = 120;
  private static final Lexicon DATE_LABELS = Lexicon.load("date-labels.txt");
  private static final Lexicon UPDATE_LABELS = Lexicon.load("update-labels.txt");
  private static final Lexicon TOPIC_LABELS = Lexicon.load("topic-labels.txt");
  private static final Lexicon RAILS = Lexicon.load("rails.txt");
  private static final Lexicon ENDS = Lexicon.load("ends.txt");
  private static final Lexicon PROMOTION = Lexicon.load("promotion.txt");
  private static final Lexicon CALLS = Lexicon.load("calls.txt");

  /** What a line looks like. */
  enum Look {
    PROSE,
    CAPTION,
    DATE,
    UPDATE,
    AGENCY,
    TOPICS,
    NOTICE,
    RAIL,
    END,
    PROMOTION,
    COPYRIGHT,
    LABEL
  }

  /** The lines of a text that are not blank. */
  static List<FlatLine> all(String text, int max) {
    List<FlatLine> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < max) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = Prose.squash(text.substring(start, end));
      if (!line.isEmpty()) {
        lines.add(new FlatLine(line, look(line)));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Look look(String line) {
    if (Syndication.isNotice(line)) {
      return Look.NOTICE;
    }
    if (CopyrightLine.is(line)) {
      return Look.COPYRIGHT;
    }
    if (Caption.of(line).credit() != null) {
      return Look.CAPTION;
    }
    if (line.length() < LABEL) {
      Look label = label(line);
      if (label != Look.LABEL) {
        return label;
      }
    }
    boolean call = !Prose.endsSentence(line) && CALLS.starts(line);
    if (line.length() < 300 && (call || PROMOTION.starts(line))) {
      return Look.PROMOTION;
    }
    boolean prose = Prose.mass(line) >= PROSE && Prose.endsSentence(line);
    return prose || Prose.mass(line) > 3 * LABEL ? Look.PROSE : Look.LABEL;
  }

  private static Look label(String line) {
    int colon = line.indexOf(':');
    if (colon > 0 && TOPIC_LABELS.is(line.substring(0, colon))) {
      return Look.TOPICS;
    }
    if (ENDS.is(line)) {
      return Look.END;
    }
    if (RAILS.is(line)) {
      return Look.RAIL;
    }
    if (DateText.parse(line, null, false) != null) {
      return UPDATE_LABELS.within(line) && !DATE_LABELS.starts(line) ? Look.UPDATE : Look.DATE;
    }
    return AgencyLine.of(line) == null ? Look.LABEL : Look.AGENCY;
  }

  boolean is(Look... looks) {
    for (Look one : looks) {
      if (look == one) {
        return true;
      }
    }
    return false;
  }
}
