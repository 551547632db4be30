package dev.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The upper levels of IPTC Media Topics, the news trade's list of subjects. Immutable. */
final class MediaTopics {
  /** What ids start with. */
  static final String SCHEME = "medtop:";

  /**
   * A subject.
   *
   * @param id with the scheme
   * @param label in British English
   * @param parent {@code null} at the top
   */
  record Topic(String id, String label, @Nullable Topic parent) {
    /** Ids of the wider ones, nearest first. */
    List<String> broader() {
      List<String> ids = new ArrayList<>();
      for (Topic wider = parent; wider != null; wider = wider.parent()) {
        ids.add(wider.id());
      }
      return ids;
    }
  }

  private final Map<String, Topic> byId = new LinkedHashMap<>();

  private MediaTopics() {}

  /** Reads the list from the class path. */
  static MediaTopics load() {
    MediaTopics topics = new MediaTopics();
    for (String line : TopicFiles.lines("mediatopics.tsv")) {
      String[] cells = line.split("\t");
      Topic parent = cells[1].isEmpty() ? null : topics.get(cells[1]);
      topics.byId.put(cells[0], new Topic(SCHEME + cells[0], cells[2], parent));
    }
    return topics;
  }

  /**
   * A subject by the digits of its id.
   *
   * @throws IllegalArgumentException if there is none
   */
  Topic get(String digits) {
    Topic topic = byId.get(digits);
    if (topic == null) {
      throw new IllegalArgumentException("no media topic " + digits);
    }
    return topic;
  }
}
