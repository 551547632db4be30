package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.tag.EntityStage;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts names found with their exact words and type. */
final class NameScore {
  private static final List<Tag.Type> TYPES =
      List.of(Tag.Type.PERSON, Tag.Type.ORGANISATION, Tag.Type.PLACE);

  private final Map<Tag.Type, int[]> counts = new EnumMap<>(Tag.Type.class);

  void add(List<FoundName> wanted, List<FoundName> found) {
    Set<FoundName> right = new HashSet<>(wanted);
    for (FoundName name : found) {
      counts(name.type())[1]++;
      counts(name.type())[0] += right.contains(name) ? 1 : 0;
    }
    wanted.forEach(name -> counts(name.type())[2]++);
  }

  private int[] counts(Tag.Type type) {
    return counts.computeIfAbsent(type, _ -> new int[3]);
  }

  /** What the whole stage finds in a text's body, as names. */
  static List<FoundName> ofStage(
      Gazetteer gazetteer, NameRecogniser recogniser, TaggableText text) {
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (int i = 0; i < text.words().size(); i++) {
      starts.put(text.words().get(i).start(), i);
      ends.put(text.words().get(i).end(), i);
    }
    List<FoundName> names = new ArrayList<>();
    for (Tag tag : new EntityStage(gazetteer, List.of(recogniser)).tag(text, List.of())) {
      for (Tag.Mention mention : tag.mentions()) {
        names.add(
            new FoundName(
                new Span(
                    starts.getOrDefault(mention.start(), -1), ends.getOrDefault(mention.end(), -1)),
                tag.type()));
      }
    }
    return names;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    int[] all = new int[3];
    for (Tag.Type type : TYPES) {
      int[] own = counts(type);
      for (int i = 0; i < 3; i++) {
        all[i] += own[i];
      }
      out.append(type.name().charAt(0)).append(type.name().substring(1, 3)).append(' ');
      out.append(figures(own)).append("; ");
    }
    return out.append("all ").append(figures(all)).toString();
  }

  private static String figures(int[] counts) {
    double precision = 100.0 * counts[0] / Math.max(1, counts[1]);
    double recall = 100.0 * counts[0] / Math.max(1, counts[2]);
    double f1 = 200.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
    return "P %.1f R %.1f F1 %.1f".formatted(precision, recall, f1);
  }
}
