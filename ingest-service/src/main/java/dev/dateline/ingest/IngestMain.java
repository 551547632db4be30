package dev.dateline.ingest;

import dev.dateline.runtime.Commands;

/** Starts the service alone in its process. */
public final class IngestMain {
  private IngestMain() {}

  /** See {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(new IngestCommand(), arguments, System.getenv()));
  }
}
