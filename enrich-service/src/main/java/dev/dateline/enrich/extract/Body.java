package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param verdict how it was found
 */
record Body(
    List<String> paragraphs, @Nullable String standfirst, boolean noticed, BodyVerdict verdict) {

  /**
   * @param hint the element that the user's hint names; {@code null} to find it
   */
  static Body of(Witnesses page, String title, @Nullable Element hint, int max) {
    BodySearch search = BodySearch.over(page, title, hint);
    BodyCandidate chosen = search.chosen();
    List<Block> blocks = page.text().blocks();
    Standfirst standfirst = new Standfirst(page, title);
    String shown = standfirst.shown(chosen == null ? blocks.size() : chosen.region().start());
    BlockFate[] fates = settled(search, blocks, title, shown, max);
    List<String> found = texts(blocks, fates);
    List<String> told = search.structured(found);
    Syndication clean = Syndication.of(told == null ? found : told);
    return new Body(
        clean.paragraphs(),
        shown == null ? standfirst.told(clean.paragraphs()) : shown,
        clean.noticed(),
        new BodyVerdict(search.candidates(), told == null ? chosen : null, List.of(fates)));
  }

  /** What calls itself a standfirst is the text where there is no other. */
  private static BlockFate[] settled(
      BodySearch search, List<Block> blocks, String title, @Nullable String shown, int max) {
    BodyCandidate chosen = search.chosen();
    if (chosen == null) {
      BlockFate[] none = new BlockFate[blocks.size()];
      Arrays.fill(none, BlockFate.OUTSIDE);
      return none;
    }
    List<String> ignored = new ArrayList<>(List.of(title));
    if (shown != null) {
      ignored.add(shown);
      BlockFate[] fates = Paragraphs.settle(blocks, chosen.region(), search.fates(), ignored, max);
      if (mass(blocks, fates) > Prose.mass(shown)) {
        return fates;
      }
    }
    BlockFate[] fates =
        Paragraphs.settle(blocks, chosen.region(), search.fates(), List.of(title), max);
    return mass(blocks, fates) > 0 || !isTold(blocks, chosen.region(), title)
        ? fates
        : Paragraphs.settle(blocks, chosen.region(), search.fates(), List.of(), max);
  }

  /** Whether a sentence of the text is the title too: a flash has no other. */
  private static boolean isTold(List<Block> blocks, Region region, String title) {
    String key = Prose.key(title);
    return blocks.subList(region.start(), region.end()).stream()
        .anyMatch(
            block ->
                block.isProse() && Prose.endsSentence(block.text()) && block.key().equals(key));
  }

  private static int mass(List<Block> blocks, BlockFate[] fates) {
    int mass = 0;
    for (int i = 0; i < fates.length; i++) {
      mass += fates[i] == BlockFate.TEXT ? blocks.get(i).mass() : 0;
    }
    return mass;
  }

  private static List<String> texts(List<Block> blocks, BlockFate[] fates) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < fates.length; i++) {
      if (fates[i] == BlockFate.TEXT) {
        texts.add(blocks.get(i).text());
      }
    }
    return texts;
  }
}
