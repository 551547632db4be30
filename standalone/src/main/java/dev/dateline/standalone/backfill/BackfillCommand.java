package dev.dateline.standalone.backfill;

import dev.dateline.ingest.backfill.Backfill;
import dev.dateline.ingest.backfill.Tally;
import dev.dateline.ingest.backfill.Wanted;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.console.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline backfill}: pages of the past into {@code news.raw}. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Publish the HTML pages of WARC files to news.raw, as if they were fetched now; the page says"
          + " when it was fetched.",
      "An interrupted run goes on where it stopped: give the same command again."
    })
public final class BackfillCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "WARC files, plain or with gzip (.warc, .warc.gz).")
  private List<Path> files = List.of();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Only pages fetched at or after: 2026-01-31, or 2026-01-31T06:00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Only pages fetched before.")
  private @Nullable String to;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      split = ",",
      description = "Only pages of these hosts and their subdomains; may be repeated.")
  private Set<String> hosts = new LinkedHashSet<>();

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Carried to every article; may be repeated.")
  private @Nullable List<String> labels;

  @Option(
      names = "--page-limit",
      paramLabel = "SIZE",
      defaultValue = "8MiB",
      description = "Most bytes of a page, decompressed (default: ${DEFAULT-VALUE}).")
  private ByteSize pageLimit = FetchSettings.DEFAULT.pageLimit();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "6",
      description = "Of news.raw, if it does not exist yet (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(names = "--again", description = "Begin at the beginning, whatever was done before.")
  private boolean again;

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new UsageException("no file that can be read: " + file);
      }
    }
    if (partitions < 1 || partitions > 10_000) {
      throw new UsageException("--partitions must be 1 to 10000, not " + partitions);
    }
    Wanted wanted = new Wanted(time("--from", from), time("--to", to), hosts);
    Clock clock = Clock.systemUTC();
    Tally all = new Tally();
    try (Admin admin = Brokers.connect(kafka);
        ProgressLine progress = ProgressLine.standard()) {
      new TopicCreator(admin, clock, PATIENCE).create(List.of(kafka.topics().raw()), partitions);
      Backfill backfill =
          new Backfill(
              kafka,
              new Backfill.Settings(labels == null ? List.of() : labels, wanted, pageLimit, again),
              clock);
      for (Path file : files) {
        all.add(backfill.read(file, progress));
      }
    }
    Output.print(files.size() + (files.size() == 1 ? " file: " : " files: ") + all);
    return 0;
  }

  private static @Nullable Instant time(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          option + " takes a date or a time such as 2026-01-31T06:00:00Z, not '" + text + "'");
    }
  }
}
