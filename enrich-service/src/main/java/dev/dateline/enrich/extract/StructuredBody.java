package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that the structured data gives, as a witness: blocks of the page are compared with it.
 * Only where the page itself lacks the text does it stand in.
 */
final class StructuredBody {
  private static final PageParser PARSER = new PageParser(100);
  private static final int FEWEST_WORDS = 30;
  private static final int LONGEST = 500_000;
  private static final double SAME = 0.6;

  private final String text;
  private final Shingles shingles;

  private StructuredBody(String text) {
    this.text = text;
    this.shingles = new Shingles(text);
  }

  /** {@code null} if the data holds no text long enough to tell anything. */
  static @Nullable StructuredBody of(Witnesses page) {
    String longest = "";
    for (JsonNode article : page.articles()) {
      String text = article.path("articleBody").asText("");
      longest = text.length() > longest.length() && text.length() < LONGEST ? text : longest;
    }
    if (longest.length() < FEWEST_WORDS) {
      return null;
    }
    StructuredBody body = new StructuredBody(once(plain(longest)));
    return body.shingles.words() < FEWEST_WORDS ? null : body;
  }

  private static String plain(String text) {
    String unescaped = text.contains("&lt;") ? JsonLd.clean(text) : text;
    if (!unescaped.contains("</") && !unescaped.contains("<br")) {
      return unescaped;
    }
    return PARSER.parse(unescaped.replaceAll("(?i)</p>|<br ?/?>", "\n"), null).body().wholeText();
  }

  /** Without a second copy of itself, as careless templates append. */
  private static String once(String text) {
    String head = text.substring(0, Math.min(80, text.length()));
    int again = text.indexOf(head, text.length() / 3);
    return again > 0 ? text.substring(0, again) : text;
  }

  /** Whether the block is part of this text; {@code null} if it is too short to tell. */
  @Nullable Boolean has(Block block) {
    double coverage = shingles.coverage(block.text());
    return coverage < 0 ? null : coverage >= SAME;
  }

  int words() {
    return shingles.words();
  }

  /** The text in paragraphs, as far as it has lines. */
  List<String> paragraphs() {
    return text.lines().map(JsonLd::clean).filter(line -> !line.isEmpty()).distinct().toList();
  }
}
