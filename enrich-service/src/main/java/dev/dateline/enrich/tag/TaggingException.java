package dev.dateline.enrich.tag;

/** A stage failed on an article; the message names it. */
public final class TaggingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String stage;

  TaggingException(String stage, RuntimeException cause) {
    super("tagging stage " + stage + " failed: " + cause, cause);
    this.stage = stage;
  }

  /** The failing stage's name. */
  public String stage() {
    return stage;
  }
}
