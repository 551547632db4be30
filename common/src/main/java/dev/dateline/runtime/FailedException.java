package dev.dateline.runtime;

/** What the command was asked to do cannot be done: ends it with its message and exit code 1. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line that says what failed and why
   */
  public FailedException(String message) {
    super(message);
  }

  /**
   * @param message one line that says what failed and why
   * @param cause for the log
   */
  public FailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
