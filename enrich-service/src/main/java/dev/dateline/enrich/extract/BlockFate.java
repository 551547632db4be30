package dev.dateline.enrich.extract;

/** What became of a block when the text was put together. */
enum BlockFate {
  /** It is a paragraph of the text. */
  TEXT,
  /** It stands outside the element that holds the text. */
  OUTSIDE,
  /** It belongs to the page: navigation, rails, labels, as the elements around it say. */
  FURNITURE,
  /** It describes an image or says whose it is. */
  CAPTION,
  /** The structured data, which has all the rest of the text, does not have it. */
  STRANGER,
  /** It leads to other articles. */
  RAIL,
  /** The publisher talks of itself. */
  PROMOTION,
  /** It is a label without a sentence. */
  LABEL,
  /** It is in the record already: the headline, the standfirst, an earlier paragraph. */
  REPEATED,
  /** It stands behind the end of the article. */
  AFTER_END
}
