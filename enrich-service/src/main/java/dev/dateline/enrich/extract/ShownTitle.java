package dev.dateline.enrich.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page shows the headline that its metadata names. One that is sent in place of the
 * article does not.
 */
final class ShownTitle {
  /** Characters that may stand beside a headline in its block: a kicker, a site's name. */
  private static final int BESIDE = 40;

  /** What one headline and another wording of it have in common, in tenths of the words. */
  private static final int SAME = 5;

  private static final int FEWEST = 2;

  private final Witnesses page;
  private final List<String> titles;
  private @Nullable Boolean shown;

  ShownTitle(Witnesses page, ExtractedArticle article) {
    this.page = page;
    this.titles =
        Stream.of(
                article.title(),
                page.survey().meta("og:title", "twitter:title"),
                page.said("headline"),
                page.entry() == null ? null : page.entry().title())
            .filter(title -> title != null && !title.isBlank())
            .map(Prose::key)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList();
  }

  boolean isShown() {
    if (shown == null) {
      shown = page.text().blocks().stream().anyMatch(this::shows);
    }
    return shown;
  }

  private boolean shows(Block block) {
    for (String title : titles) {
      String key = block.key();
      if (key.length() <= title.length() + BESIDE && key.contains(title)) {
        return true;
      }
      if (block.heading() > 0 && isWording(key, title)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWording(String heading, String title) {
    Set<String> words = words(heading);
    int all = Math.min(words.size(), words(title).size());
    words.retainAll(words(title));
    return words.size() >= FEWEST && words.size() * 10 >= all * SAME;
  }

  /** Words; the characters of scripts that write no spaces. */
  private static Set<String> words(String key) {
    boolean unspaced = !key.isEmpty() && Lexicon.isUnspaced(key);
    return new HashSet<>(List.of(key.split(unspaced ? "" : " ")));
  }
}
