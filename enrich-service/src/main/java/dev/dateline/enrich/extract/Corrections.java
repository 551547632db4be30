package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes by which the outlet corrects the article. */
final class Corrections {
  private static final Lexicon LABELS = Lexicon.load("corrections.txt");
  private static final Lexicon EDITORS = Lexicon.load("editors-notes.txt");
  private static final Lexicon OPENINGS = Lexicon.load("correction-openings.txt");
  private static final Lexicon TALK = Lexicon.load("correction-talk.txt");

  /** What calls something wrong or corrected, and not only another version. */
  private static final Lexicon WRONG = TALK.only(phrase -> !phrase.endsWith(" version"));

  private static final int LONGEST_LABEL = 60;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_UNLABELLED = 500;
  private static final int MOST = 10;

  /** Paragraphs that may stand above a note at the head, and below one at the foot. */
  private static final int AT_HEAD = 2;

  private static final int AT_FOOT = 3;

  private Corrections() {}

  /** {@code null} if there are none. */
  static @Nullable Found<List<String>> of(Witnesses page, List<BlockFate> fates) {
    List<String> said = new ArrayList<>();
    for (JsonNode note : page.values("correction")) {
      String text = note.isObject() ? note.path("text").asText("") : note.asText("");
      add(JsonLd.clean(text), said);
    }
    if (!said.isEmpty()) {
      return Found.by(Witness.DATA, List.copyOf(said));
    }
    List<Block> blocks = page.text().blocks();
    int behind = Collections.frequency(fates, BlockFate.TEXT);
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int own = fates.get(i) == BlockFate.TEXT ? 1 : 0;
      behind -= own;
      boolean atEdge = before <= AT_HEAD || behind <= AT_FOOT;
      if (atEdge && mayBeNote(block) && isNote(block.text())) {
        add(block.text(), said);
      }
      before += own;
    }
    return said.isEmpty() ? null : Found.by(Witness.SHOWN, List.copyOf(said));
  }

  private static boolean mayBeNote(Block block) {
    return OPENINGS.startOf(block) != null || labelEnd(block.text()) > 0;
  }

  /**
   * Whether a line is such a note: under a label of its own, under an editor's and of an earlier
   * version, or by the words it begins with, labelled or not.
   */
  static boolean isNote(String text) {
    String head = text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
    if (opens(text, head)) {
      return true;
    }
    int end = labelEnd(text);
    if (end <= 0 || end > LONGEST_LABEL || end + 1 >= text.length()) {
      return false;
    }
    String label = text.substring(0, end);
    String behind = text.substring(end + 1);
    return opens(behind, behind)
        || LABELS.starts(label)
        || (EDITORS.starts(label)
            && text.length() <= LONGEST
            && (OPENINGS.within(text) || TALK.within(text)));
  }

  /** Whether it begins as such notes do: a story may also be a tale, and must be called wrong. */
  private static boolean opens(String text, String head) {
    String opening = text.length() <= LONGEST_UNLABELLED ? OPENINGS.start(head) : null;
    return opening != null && (!opening.endsWith(" story") || WRONG.within(text));
  }

  /** Where a label ends: at its colon, or at the bracket or dash that closes it. */
  private static int labelEnd(String text) {
    boolean bracketed = !text.isEmpty() && "【[(（「".indexOf(text.charAt(0)) >= 0;
    for (int i = 1; i < Math.min(text.length(), LONGEST_LABEL + 1); i++) {
      char c = text.charAt(i);
      boolean closed = bracketed && "】])）」".indexOf(c) >= 0;
      if (c == ':' || c == '：' || closed) {
        return i;
      }
    }
    return -1;
  }

  private static void add(String note, List<String> notes) {
    boolean fits = note.length() >= SHORTEST && note.length() <= LONGEST && notes.size() < MOST;
    if (fits && !notes.contains(note)) {
      notes.add(note);
    }
  }
}
