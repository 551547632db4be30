package dev.dateline.desk;

import dev.dateline.runtime.Commands;

/** The desk as a process of its own. */
final class DeskMain {
  private DeskMain() {}

  public static void main(String[] arguments) {
    System.exit(Commands.run(new DeskCommand(), arguments, System.getenv()));
  }
}
