package dev.dateline.benchmarks.dedupe.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An outlet with its dateline's manner and the sentences it puts under its texts. */
final class Outlet {

  private final Random random;
  private final Words words;
  private final List<String> footer = new ArrayList<>();
  private final String credit;
  private final boolean hasFooter;

  Outlet(Random random, Words words, Reporter reporter) {
    this.random = random;
    this.words = words;
    Reporter.Event house = reporter.event(0.01, 0.02);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      footer.add(reporter.sentence(house));
    }
    credit = words.name().replaceAll(".* ", "");
    hasFooter = random.nextBoolean();
  }

  /** The story as the outlet runs it, its words left as they are. */
  Story run(Story story) {
    List<List<String>> paragraphs = new ArrayList<>(story.paragraphs());
    if (hasFooter) {
      int from = random.nextInt(footer.size());
      paragraphs.add(List.copyOf(footer.subList(from, footer.size())));
    }
    return story.with(paragraphs);
  }

  /** Puts a dateline before a story's first sentence. */
  Story dated(Story story) {
    List<List<String>> paragraphs = new ArrayList<>(story.paragraphs());
    List<String> first = new ArrayList<>(paragraphs.getFirst());
    String dateline =
        switch (random.nextInt(3)) {
          case 0 -> words.name().replaceAll(".* ", "") + " (" + credit + ") - ";
          case 1 ->
              words.name().replaceAll(".* ", "") + ", March " + (1 + random.nextInt(31)) + " - ";
          default -> credit + ": ";
        };
    first.set(0, dateline + first.getFirst());
    paragraphs.set(0, first);
    return story.with(paragraphs);
  }
}
