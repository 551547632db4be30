package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text under an image, and whose the image is.
 *
 * @param text {@code null} if there is none
 * @param credit {@code null} if it is not named
 */
record Caption(@Nullable String text, @Nullable String credit) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_CREDIT = 100;
  private static final int SHORTEST = 10;
  static final Caption NONE = new Caption(null, null);
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)(.*?)[\\s(\\[|/–-]{0,4}\\b(?:image|images|photo|photos|photograph|picture|pic|credit|source|file photo|foto|fotos|bild|bilder|"
              + "quelle|imagen|fotografía|crédito|créditos|crédit|crédits|foto di|zdjęcie|fot|фото|φωτογραφία|fotoğraf)"
              + "(?:\\s+(?:credit|by|courtesy))?\\s*[:©]\\s*([^()\\[\\]]{2,100})[)\\]]?\\.?\\s*");
  private static final Pattern SIGN =
      Pattern.compile("(.*?)[\\s(\\[|]{0,4}©\\s*([^()\\[\\]]{2,100})[)\\]]?\\s*");

  /** Splits what stands under an image. */
  static Caption of(String line) {
    if (line.length() < LONGEST && (line.indexOf(':') >= 0 || line.indexOf('©') >= 0)) {
      for (Pattern pattern : new Pattern[] {CREDIT, SIGN}) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) {
          String text = matcher.group(1).strip();
          return new Caption(text.isEmpty() ? null : text, matcher.group(2).strip());
        }
      }
    }
    return new Caption(line.isEmpty() ? null : line, null);
  }

  /** The first caption that the page shows, with the credit that may stand beside it. */
  static Caption shown(Witnesses page) {
    Set<Element> named = Collections.newSetFromMap(new IdentityHashMap<>());
    named.addAll(page.survey().named(Role.CAPTION));
    List<Block> blocks = page.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (is(blocks.get(i), named) && blocks.get(i).text().length() > SHORTEST) {
        Caption caption = of(blocks.get(i).text());
        boolean goesOn = i + 1 < blocks.size() && is(blocks.get(i + 1), named);
        return goesOn ? caption.credited(blocks.get(i + 1).text()) : caption;
      }
    }
    return NONE;
  }

  private static boolean is(Block block, Set<Element> named) {
    return block.shape() == Shape.CAPTION || named.contains(block.element());
  }

  /** With the next line as its credit, if it has none and the line is short enough for one. */
  private Caption credited(String next) {
    if (credit != null || next.length() > LONGEST_CREDIT || Prose.endsSentence(next)) {
      return this;
    }
    Caption line = of(next);
    return new Caption(text, line.credit() == null ? next : line.credit());
  }
}
