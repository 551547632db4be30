package dev.dateline.enrich.dedupe;

/** What the index's state holds is not of the form that this program writes. */
public final class BrokenStateException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  BrokenStateException(String what, Throwable cause) {
    super("the index holds " + what + " that cannot be read: reset the application", cause);
  }
}
