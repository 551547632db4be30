package dev.dateline.enrich.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The paragraph between headline and text. */
final class Standfirst {
  private static final int SHORTEST = 25;
  private static final int LONGEST = 1_000;
  private static final int AFTER_HEADLINE = 12;

  private Standfirst() {}

  /** The standfirst that the page shows; {@code null} if it shows none. */
  static @Nullable String shown(Witnesses page, String title) {
    for (Element element : page.survey().named(Role.STANDFIRST)) {
      String text = Prose.squash(element.text());
      if (fits(text, title) && isNearHeadline(page, text)) {
        return text;
      }
    }
    String described = described(page);
    if (described != null && fits(described, title)) {
      String key = Prose.key(described);
      List<Block> blocks = page.text().blocks();
      for (int i = headline(blocks); i < Math.min(headline(blocks) + AFTER_HEADLINE, blocks.size()); i++) {
        if (Prose.key(blocks.get(i).text()).equals(key)) {
          return blocks.get(i).text();
        }
      }
    }
    return null;
  }

  /** What the page says of itself in a sentence, in its meta tags; {@code null} if nothing. */
  static @Nullable String described(Witnesses page) {
    String graph = page.survey().meta("og:description", "description", "twitter:description");
    return graph == null ? page.said("description") : graph;
  }

  private static boolean fits(String text, String title) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && !Prose.key(text).equals(Prose.key(title));
  }

  private static boolean isNearHeadline(Witnesses page, String text) {
    List<Block> blocks = page.text().blocks();
    int headline = headline(blocks);
    String key = Prose.key(text);
    for (int i = Math.max(0, headline - 3); i < Math.min(headline + AFTER_HEADLINE, blocks.size()); i++) {
      String block = Prose.key(blocks.get(i).text());
      if (!block.isEmpty() && key.startsWith(block)) {
        return true;
      }
    }
    return false;
  }

  private static int headline(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).heading() == 1) {
        return i;
      }
    }
    return 0;
  }
}
