package dev.dateline.enrich.text;

/** The fields of an article that tags point into. */
public enum Field {
  /** The headline. */
  TITLE("title"),
  /** The paragraph between headline and text. */
  STANDFIRST("standfirst"),
  /** The text. */
  BODY("body");

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /** As {@code Tag.Mention.field} names it. */
  public String label() {
    return label;
  }
}
