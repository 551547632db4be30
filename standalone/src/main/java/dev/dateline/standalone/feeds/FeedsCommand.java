package dev.dateline.standalone.feeds;

import picocli.CommandLine.Command;

/** {@code dateline feeds}: the list of feeds on its topic. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListCommand.class,
      ExplainCommand.class,
      DiscoverCommand.class,
      AddCommand.class,
      RemoveCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      ImportCommand.class,
      ExportCommand.class
    },
    description = "Change the list of feeds and see their health.")
public final class FeedsCommand {}
