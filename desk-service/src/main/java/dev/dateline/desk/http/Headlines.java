package dev.dateline.desk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.desk.index.Archive;
import dev.dateline.desk.index.Changes.Change;
import dev.dateline.desk.index.Shared;
import dev.dateline.desk.index.Story;
import java.util.Optional;

/** Headlines as JSON, each written once for all clients that follow. */
final class Headlines {
  private static final int REMEMBERED = 2_000;

  private final Archive archive;
  private final JsonMapper json;
  private final Shared<Change, Optional<String>> recent = new Shared<>(REMEMBERED);

  Headlines(Archive archive, JsonMapper json) {
    this.archive = archive;
    this.json = json;
  }

  /** Of a changed story; empty if the index holds it no more. One reads for all. */
  Optional<String> of(Change change) {
    return recent.of(change, c -> Optional.ofNullable(archive.find(c.story())).map(this::write));
  }

  private String write(Story story) {
    try {
      return json.writeValueAsString(Headline.of(story));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a headline is no JSON", e);
    }
  }
}
