package dev.dateline.standalone;

import dev.dateline.desk.DeskCommand;
import dev.dateline.enrich.EnrichCommand;
import dev.dateline.ingest.IngestCommand;
import dev.dateline.runtime.Commands;
import dev.dateline.standalone.backfill.BackfillCommand;
import dev.dateline.standalone.deadletters.DeadLettersCommand;
import dev.dateline.standalone.demo.DemoCommand;
import dev.dateline.standalone.feeds.FeedsCommand;
import dev.dateline.standalone.gazetteer.GazetteerCommand;
import dev.dateline.standalone.logging.LogSetup;
import dev.dateline.standalone.newsroom.NewsroomCommand;
import dev.dateline.standalone.rules.RulesCommand;
import dev.dateline.standalone.tail.TailCommand;
import dev.dateline.standalone.tools.DedupeCommand;
import dev.dateline.standalone.tools.ExtractCommand;
import dev.dateline.standalone.tools.FeedCommand;
import dev.dateline.standalone.tools.TagCommand;
import dev.dateline.standalone.topics.TopicsCommand;
import dev.dateline.standalone.up.UpCommand;
import java.util.Set;
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
      DemoCommand.class,
      UpCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      DeskCommand.class,
      TopicsCommand.class,
      TailCommand.class,
      FeedsCommand.class,
      RulesCommand.class,
      GazetteerCommand.class,
      DeadLettersCommand.class,
      BackfillCommand.class,
      ExtractCommand.class,
      FeedCommand.class,
      DedupeCommand.class,
      TagCommand.class,
      NewsroomCommand.class,
      HelpCommand.class
    })
public final class Dateline {
  /** Commands that run one service in the foreground, and so log what it does. */
  private static final Set<String> SERVICES = Set.of("ingest", "enrich", "desk");

  Dateline() {}

  static Object command() {
    return new Dateline();
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && SERVICES.contains(arguments[0])) {
      LogSetup.service();
    }
    System.exit(Commands.run(command(), arguments, System.getenv()));
  }
}
