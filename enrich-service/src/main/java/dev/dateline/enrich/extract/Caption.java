package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayList;
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

  static final String NAMES =
      "\\p{Lu}[\\p{L}\\p{M}.'’&-]*(?: (?:de |van |von |for |of )?\\p{Lu}[\\p{L}\\p{M}.'’&-]*){0,4}";

  /** {@code (Photo by Jane Roe)}, {@code Foto von Jane Roe}, at a sentence's end or in brackets. */
  private static final Pattern BY =
      Pattern.compile(
          "((?:.*[.!?…\"”’»])?|.*(?=[(\\[]))\\s*[(\\[|–-]?\\s*(?iu:photos?|photograph|photographie|image|picture|illustration|fotos?|fotografía|imagen|imagem|bild|zdjęcie|фото)"
              + "(?iu: by| von| de| di| por| par| door| av| af| courtesy of| courtesy) ("
              + NAMES
              + "(?:\\s?[/,]\\s?"
              + NAMES
              + ")*(?: via "
              + NAMES
              + ")?)[)\\]]?\\.?");

  /** {@code AP Photo/Jane Roe}. */
  private static final Pattern AGENCY =
      Pattern.compile(
          "(|.*[.!?…\"”’»]|.*(?=[(\\[]))\\s*[(\\[|–-]?\\s*(\\p{Lu}[\\p{L}]{1,11} (?iu:photo|foto|image|pool)s?\\s?/\\s?"
              + NAMES
              + ")[)\\]]?\\.?");

  /** {@code JANE ROE / GETTY IMAGES} behind a sentence, or in brackets at its end. */
  private static final Pattern SLASHED =
      Pattern.compile(
          "(.*[.!?…\"”’»]|.*(?=[(\\[]))\\s*[(\\[|–-]?\\s*("
              + NAMES
              + "(?:\\s?/\\s?"
              + NAMES
              + ")+)[)\\]]?\\.?");

  private static final Pattern OPENING =
      Pattern.compile("(?iu)(?:photo|photograph|image|picture|illustration|foto|bild)s? ");
  private static final List<Pattern> WITH_SIGN = List.of(CREDIT, SIGN);
  private static final List<Pattern> WITH_SLASH = List.of(AGENCY, SLASHED);

  /** Splits what stands under an image. */
  static Caption of(String line) {
    if (line.length() < LONGEST) {
      for (Pattern pattern : mayMatch(line)) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) {
          String text = matcher.group(1).strip().replaceFirst("\\s*[(\\[]$", "");
          return new Caption(text.isEmpty() ? null : text, matcher.group(2).strip());
        }
      }
    }
    return new Caption(line.isEmpty() ? null : line, null);
  }

  /** The patterns whose signs stand in the line, in the order they count. */
  private static List<Pattern> mayMatch(String line) {
    List<Pattern> patterns = new ArrayList<>();
    if (line.indexOf(':') >= 0 || line.indexOf('©') >= 0) {
      patterns.addAll(WITH_SIGN);
    }
    patterns.add(BY);
    if (line.indexOf('/') >= 0) {
      patterns.addAll(WITH_SLASH);
    }
    return patterns;
  }

  /** Whether the line says who made an image and nothing else. */
  static boolean isCredit(String line) {
    return line.length() <= LONGEST_CREDIT
        && line.length() > SHORTEST
        && "PpIiFfBb".indexOf(line.charAt(0)) >= 0
        && OPENING.matcher(line).lookingAt()
        && of(line).text() == null;
  }

  /**
   * The first caption that the page shows with its article, with the credit that may stand beside
   * it.
   */
  static Caption shown(Witnesses page, Surroundings beside) {
    Set<Element> named = named(page);
    List<Block> blocks = page.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (is(block, named)
          && block.text().length() > SHORTEST
          && !beside.isOutside(block.element())
          && !beside.hold(block.element())) {
        return at(blocks, i, named);
      }
    }
    return NONE;
  }

  /** The caption inside a figure. */
  static Caption within(Witnesses page, Element figure) {
    Set<Element> named = named(page);
    List<Block> blocks = page.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (is(blocks.get(i), named)
          && blocks.get(i).text().length() > SHORTEST
          && isWithin(blocks.get(i).element(), figure)) {
        return at(blocks, i, named);
      }
    }
    return NONE;
  }

  private static Caption at(List<Block> blocks, int index, Set<Element> named) {
    Caption caption = CaptionCredit.of(blocks.get(index).text());
    boolean goesOn = index + 1 < blocks.size() && is(blocks.get(index + 1), named);
    return goesOn ? caption.credited(blocks.get(index + 1).text()) : caption;
  }

  private static Set<Element> named(Witnesses page) {
    Set<Element> named = Collections.newSetFromMap(new IdentityHashMap<>());
    named.addAll(page.survey().named(Role.CAPTION));
    return named;
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Block block, Set<Element> named) {
    return block.shape() == Shape.CAPTION || named.contains(block.element());
  }

  /** With the next line as its credit, if it has none and the line is short enough for one. */
  private Caption credited(String next) {
    if (credit != null || next.length() > LONGEST_CREDIT || Prose.endsSentence(next)) {
      return this;
    }
    Caption line = CaptionCredit.of(next);
    return new Caption(text, line.credit() == null ? next : line.credit());
  }
}
