package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text under an image, and whose the image is.
 *
 * @param text {@code null} if there is none
 * @param credit {@code null} if it is not named
 */
record Caption(@Nullable String text, @Nullable String credit) {
  private static final int LONGEST = 1_000;
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

  /** The first caption that the page shows. */
  static Caption shown(Witnesses page) {
    for (Block block : page.text().blocks()) {
      if (block.shape() == Block.Shape.CAPTION && block.text().length() > 10) {
        return of(block.text());
      }
    }
    return NONE;
  }
}
