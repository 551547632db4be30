package dev.dateline.enrich.extract;

/** Labels that lead to other articles: {@code Read more}, {@code Mehr zum Thema}. */
final class RailLabel {
  private static final Lexicon RAILS = Lexicon.load("rails.txt");
  private static final int LONGEST_LABEL = 60;

  /** Marks that may stand beside a label and its link. */
  private static final int BESIDE_LABEL = 4;

  private RailLabel() {}

  /** Whether the block is such a label and nothing else. */
  static boolean is(Block block) {
    return RAILS.is(block);
  }

  /**
   * Whether a line of flat text is a label, a colon and a headline. One word may begin any
   * sentence: the colon must stand right behind it.
   */
  static boolean leads(String line) {
    int colon = line.indexOf(':');
    String label = colon > 0 ? RAILS.start(line) : null;
    return label != null && (!Lexicon.isWord(label) || colon <= label.length() + 1);
  }

  /**
   * Whether the block is a rail of one line: a label and a link behind it, or a label with more
   * words and a colon. One word may begin any sentence: it is a label only before nothing but a
   * link.
   */
  static boolean leads(Block block) {
    int length = block.text().length();
    boolean colon = length <= LONGEST_LABEL && block.text().endsWith(":");
    if (!colon && block.linkDensity() <= 0.3) {
      return false;
    }
    String label = RAILS.startOf(block);
    if (label == null) {
      return false;
    }
    boolean all = block.linked() + label.length() + BESIDE_LABEL >= length;
    return Lexicon.isWord(label)
        ? all
        : !block.isProse() || colon || all || block.linkDensity() > 0.5;
  }
}
