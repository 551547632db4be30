package dev.dateline.enrich.extract;

/** What came of an extraction. */
public sealed interface Extraction {

  /**
   * The article.
   *
   * @param article has a title or text, mostly both
   */
  record Extracted(ExtractedArticle article) implements Extraction {}

  /**
   * The page holds no article.
   *
   * @param reason the class of the finding
   * @param detail what it was seen by, for people
   */
  record NotAnArticle(Reason reason, String detail) implements Extraction {}

  /** Why a page holds no article. */
  enum Reason {
    /** A list of links to articles. */
    SECTION_FRONT,
    /** A demand to accept cookies, advertising or a subscription in place of the page. */
    CONSENT_WALL,
    /** A check that the reader is no robot. */
    CHALLENGE,
    /** An error page sent with a success status, or one that says that the site is down. */
    SOFT_404,
    /** No text: an empty shell, or a login in place of the page. */
    EMPTY,
    /** Longer than {@link ExtractLimits#maxChars()}. */
    TOO_LARGE,
    /** Not HTML, such as a PDF or an image. */
    NOT_HTML,
    /** The engine failed; a bug of ours. */
    FAILED
  }
}
