package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes by which the outlet corrects the article. */
final class Corrections {
  private static final Lexicon LABELS = Lexicon.load("corrections.txt");
  private static final int LONGEST_LABEL = 40;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 1_000;
  private static final int MOST = 10;

  private Corrections() {}

  /** {@code null} if there are none. */
  static @Nullable Found<List<String>> of(Witnesses page) {
    List<String> said = new ArrayList<>();
    for (JsonNode note : page.values("correction")) {
      String text = note.isObject() ? note.path("text").asText("") : note.asText("");
      add(JsonLd.clean(text), said);
    }
    if (!said.isEmpty()) {
      return Found.by(Witness.DATA, List.copyOf(said));
    }
    for (Block block : page.text().blocks()) {
      if (isNote(block.text())) {
        add(block.text(), said);
      }
    }
    return said.isEmpty() ? null : Found.by(Witness.SHOWN, List.copyOf(said));
  }

  private static boolean isNote(String text) {
    int colon = text.indexOf(':');
    colon = colon < 0 ? text.indexOf('\uFF1A') : colon;
    return colon > 0
        && colon <= LONGEST_LABEL
        && colon + 1 < text.length()
        && LABELS.starts(text.substring(0, colon));
  }

  private static void add(String note, List<String> notes) {
    boolean fits = note.length() >= SHORTEST && note.length() <= LONGEST && notes.size() < MOST;
    if (fits && !notes.contains(note)) {
      notes.add(note);
    }
  }
}
