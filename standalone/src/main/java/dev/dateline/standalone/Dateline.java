package dev.dateline.standalone;

import dev.dateline.desk.DeskCommand;
import dev.dateline.runtime.Commands;
import dev.dateline.standalone.newsroom.NewsroomCommand;
import dev.dateline.standalone.tools.DedupeCommand;
import dev.dateline.standalone.tools.ExtractCommand;
import dev.dateline.standalone.tools.FeedCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code dateline} command. */
@Command(
    name = "dateline",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "News feeds in; a clean, deduplicated, tagged stream of articles on Apache Kafka out.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DeskCommand.class,
      ExtractCommand.class,
      FeedCommand.class,
      DedupeCommand.class,
      NewsroomCommand.class,
      HelpCommand.class
    })
public final class Dateline {
  private Dateline() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(new Dateline(), arguments, System.getenv()));
  }
}
