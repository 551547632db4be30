package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.FlatLine.Look;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a flat page. Sentences are text; a rail's heading, or several lines in a row that are
 * no sentences, cut it until the next sentence; a single such line between sentences is a heading.
 */
final class FlatBody {
  private FlatBody() {}

  static List<String> of(List<FlatLine> lines, int from, int max) {
    List<String> paragraphs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> labels = new ArrayList<>();
    boolean rail = false;
    for (FlatLine line : lines.subList(Math.min(from, lines.size()), lines.size())) {
      if (line.is(Look.END, Look.TOPICS, Look.COPYRIGHT, Look.NOTICE) || paragraphs.size() >= max) {
        break;
      }
      if (line.is(Look.RAIL) || (line.is(Look.LABEL) && RailLabel.leads(line.text()))) {
        rail = true;
      } else if (line.is(Look.PROSE)) {
        if (!rail && labels.size() == 1 && !paragraphs.isEmpty()) {
          paragraphs.add(labels.getFirst());
        }
        labels.clear();
        rail = false;
        if (seen.add(Prose.key(line.text()))) {
          paragraphs.add(line.text());
        }
      } else if (line.is(Look.LABEL)) {
        labels.add(line.text());
      }
    }
    return paragraphs;
  }
}
