package dev.dateline.desk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.desk.index.Archive;
import dev.dateline.desk.index.Changes.Change;
import dev.dateline.desk.index.Story;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Headlines as JSON, each written once for all clients that follow. */
final class Headlines {
  private static final int REMEMBERED = 2_000;

  private final Archive archive;
  private final JsonMapper json;
  private final Map<Change, String> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Change, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Headlines(Archive archive, JsonMapper json) {
    this.archive = archive;
    this.json = json;
  }

  /** Of the changed stories; without those that the index does not hold. One reads for all. */
  synchronized Map<Change, String> of(List<Change> changes) {
    Map<Change, String> texts = new HashMap<>();
    Map<String, Change> missing = new HashMap<>();
    for (Change change : changes) {
      String known = recent.get(change);
      if (known == null) {
        missing.put(change.story(), change);
      } else {
        texts.put(change, known);
      }
    }
    for (Story story : archive.find(missing.keySet())) {
      Change change = missing.get(story.article().id());
      if (change != null) {
        String text = write(story);
        texts.put(change, text);
        recent.put(change, text);
      }
    }
    return texts;
  }

  private String write(Story story) {
    try {
      return json.writeValueAsString(Headline.of(story));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a headline is no JSON", e);
    }
  }
}
