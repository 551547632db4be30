package dev.dateline.enrich;

/** A step holds that a record is not for it. No fault of the code, so it carries no stack. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String stage;
  private final String reason;

  /**
   * @param stage the step
   * @param reason a class of refusals, such as {@code NOT_JSON}
   * @param message what exactly was refused
   */
  RefusedException(String stage, String reason, String message) {
    super(message, null, false, false);
    this.stage = stage;
    this.reason = reason;
  }

  String stage() {
    return stage;
  }

  String reason() {
    return reason;
  }
}
