package dev.dateline.enrich.extract;

/** What an element is for, as far as its tag, its role and its class names tell. */
enum Role {
  /** Navigation, share bars, promotion: never the article. */
  CHROME,
  /** Links to other articles. */
  RAIL,
  /** Readers' comments. */
  COMMENTS,
  /** The text or credit of an image. */
  CAPTION,
  /** The offer to read on for money. */
  PAYWALL,
  /** Who wrote it. */
  BYLINE,
  /** When it was published. */
  DATE,
  /** The paragraph between headline and text. */
  STANDFIRST,
  /** The path from the home page. */
  BREADCRUMB,
  /** What it is about. */
  TOPICS,
  /** The article's text. */
  CONTENT,
  /** The headline. */
  HEADLINE
}
