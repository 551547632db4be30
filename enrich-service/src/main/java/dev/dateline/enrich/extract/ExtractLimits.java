package dev.dateline.enrich.extract;

/**
 * Bounds on what one extraction reads. Beyond a bound the page is refused ({@code maxChars}) or the
 * surplus is left out (all others).
 *
 * @param maxChars characters of HTML or text; a longer page is refused
 * @param maxDepth nesting of elements; deeper elements are attached at this depth
 * @param maxBlocks blocks of text read from a page
 * @param maxParagraphs paragraphs of an article
 * @param maxListed entries of any list of metadata, such as keywords
 */
public record ExtractLimits(
    int maxChars, int maxDepth, int maxBlocks, int maxParagraphs, int maxListed) {
  /** 8 Mi characters, depth 512, 50,000 blocks, 5,000 paragraphs, 100 entries of a list. */
  public static final ExtractLimits DEFAULT = new ExtractLimits(8 << 20, 512, 50_000, 5_000, 100);

  public ExtractLimits {
    if (maxChars < 1 || maxDepth < 8 || maxBlocks < 1 || maxParagraphs < 1 || maxListed < 1) {
      throw new IllegalArgumentException("limits must be positive, maxDepth at least 8");
    }
  }
}
