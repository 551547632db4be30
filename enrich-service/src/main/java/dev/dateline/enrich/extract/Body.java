package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article's text.
 *
 * @param paragraphs without standfirst, captions, rails and notices
 * @param standfirst as shown between headline and text, else as the page tells of itself; {@code
 *     null} if neither
 * @param noticed whether a syndication notice was cut out
 */
record Body(List<String> paragraphs, @Nullable String standfirst, boolean noticed) {

  /**
   * @param chosen the element that the user's hint names; {@code null} to find it
   */
  static Body of(Witnesses page, String title, @Nullable Element chosen, int max) {
    PageText text = page.text();
    BitSet furniture = Furniture.mark(text);
    furniture.or(Captions.mark(page));
    Region region = region(text, chosen);
    StructuredBody structured = region == null ? StructuredBody.of(page) : null;
    Alignment alignment = structured == null ? null : new Alignment(text, furniture, structured);
    if (region == null) {
      region = BodyFinder.find(text, furniture);
      if (region == null) {
        furniture.clear();
        region = BodyFinder.find(text, furniture);
      }
      if (alignment != null && alignment.isTrusted()) {
        region = alignment.isWhole(region) ? alignment.region() : region;
        furniture.or(alignment.strangers(region));
      }
    }
    Standfirst standfirst = new Standfirst(page, title);
    String shown = standfirst.shown(region == null ? Integer.MAX_VALUE : region.start());
    List<String> found = paragraphs(text, region, furniture, title, shown, max);
    if (structured != null && alignment != null && alignment.isMissing(found)) {
      found = structured.paragraphs();
    }
    Syndication clean = Syndication.of(found);
    String told = shown == null ? standfirst.told(clean.paragraphs()) : shown;
    return new Body(clean.paragraphs(), told, clean.noticed());
  }

  /** What calls itself a standfirst is the text where there is no other. */
  private static List<String> paragraphs(
      PageText text,
      @Nullable Region region,
      BitSet furniture,
      String title,
      @Nullable String shown,
      int max) {
    if (region == null) {
      return List.of();
    }
    List<String> ignored = new ArrayList<>(List.of(title));
    if (shown != null) {
      ignored.add(shown);
      List<String> found = Paragraphs.of(text, region, furniture, ignored, max);
      if (Prose.words(String.join("\n", found)) > Prose.words(shown)) {
        return found;
      }
    }
    return Paragraphs.of(text, region, furniture, List.of(title), max);
  }

  private static @Nullable Region region(PageText text, @Nullable Element chosen) {
    for (Region region : text.regions()) {
      if (region.element() == chosen) {
        return region;
      }
    }
    return null;
  }
}
