package dev.dateline.runtime;

/** A wrong setting or argument: ends the command with its message and exit code 2. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line that says what is wrong and what would be right
   */
  public UsageException(String message) {
    super(message);
  }
}
