package dev.dateline.enrich;

/** A step broke on a record: a fault of the code, with its cause. */
final class StepFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String stage;

  StepFailedException(String stage, Throwable cause) {
    super(stage + " failed: " + cause, cause);
    this.stage = stage;
  }

  String stage() {
    return stage;
  }
}
