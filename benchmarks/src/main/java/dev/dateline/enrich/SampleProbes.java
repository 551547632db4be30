package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.state.Probe;
import dev.dateline.url.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up texts as the index gets them: some 400 words drawn as unevenly as words are, one in four
 * an edited copy of one of the last 2,000, one in five with a footer that others have too. The same
 * seed gives the same texts.
 */
final class SampleProbes {
  private static final int VOCABULARY = 30_000;
  private static final int WORDS = 400;
  private static final int REMEMBERED = 2_000;

  private final Random random;
  private final Sketcher sketcher = new Sketcher();
  private final List<String[]> recent = new ArrayList<>();
  private int made;

  SampleProbes(long seed) {
    random = new Random(seed);
  }

  /** The next text, to be judged by one partition. */
  Probe next(int judge) {
    String[] words =
        !recent.isEmpty() && random.nextInt(4) == 0
            ? edited(recent.get(random.nextInt(recent.size())))
            : words();
    if (recent.size() < REMEMBERED) {
      recent.add(words);
    } else {
      recent.set(made % REMEMBERED, words);
    }
    String body = String.join(" ", words);
    if (random.nextInt(5) == 0) {
      body += " Subscribe to our newsletter for the day's stories, delivered each morning at 6.";
    }
    String id = ArticleId.of("https://sample.example/" + made++);
    return new Probe(
        id,
        1,
        false,
        judge,
        0,
        List.of(judge),
        "outlet-" + random.nextInt(200) + ".example",
        false,
        sketcher.sketch(String.join(" ", List.of(words).subList(0, 8)), body));
  }

  private String[] words() {
    String[] words = new String[WORDS / 2 + random.nextInt(WORDS)];
    for (int i = 0; i < words.length; i++) {
      words[i] = i % 15 == 14 ? Integer.toString(random.nextInt(5_000)) : word();
    }
    return words;
  }

  private String[] edited(String[] words) {
    String[] copy = words.clone();
    for (int edits = copy.length / 20; edits > 0; edits--) {
      copy[random.nextInt(copy.length)] = word();
    }
    return copy;
  }

  /** Of Zipf's distribution, nearly. */
  private String word() {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    return (rank % 7 == 0 ? "W" : "w") + Integer.toString(rank * 7919, 36);
  }
}
