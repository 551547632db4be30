package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Json;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.opml.Opml;
import dev.dateline.ingest.opml.OpmlWriter;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import dev.dateline.url.CanonicalUrl;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds}: the list of feeds on its topic. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = DiscoverCommand.class,
    description = "Change the list of feeds and see their health.")
public final class FeedsCommand {
  private static final int MOST_ARCHIVE_PAGES = 10_000;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "One line for each: health, last success, entries published, next poll, address, title.")
  void list(
      @Mixin KafkaOptions kafka,
      @Option(names = "--failing", description = "Only those whose last poll failed.")
          boolean failing,
      @Option(names = "--ndjson", description = "Write lines of JSON: {\"feed\", \"state\"?}.")
          boolean ndjson) {
    Brokers.require(kafka);
    var json = Json.mapper();
    Instant now = Clock.systemUTC().instant();
    try (Subscriptions subscriptions = new Subscriptions(kafka);
        Output out = Output.standard()) {
      SortedMap<String, FeedState> states = subscriptions.states();
      for (FeedSubscription feed : subscriptions.list().values()) {
        FeedState state = states.get(feed.url());
        if (failing && (state == null || state.health().errors() == 0)) {
          continue;
        }
        var line = json.createObjectNode();
        line.set("feed", json.valueToTree(feed));
        if (state != null) {
          line.set("state", json.valueToTree(state));
        }
        out.line(ndjson ? line.toString() : FeedLine.of(feed, state, now));
      }
    } catch (ClosedOutputException e) {
      // whoever read us has seen enough
    }
  }

  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "All that is known of a feed: its health, and why it is polled when.")
  void explain(@Mixin KafkaOptions kafka, @Parameters(paramLabel = "URL") String url) {
    Brokers.require(kafka);
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      FeedSubscription feed = known(subscriptions, List.of(url)).get(url);
      if (feed != null) {
        FeedState state = subscriptions.states().get(url);
        FeedLine.explained(feed, state, Clock.systemUTC().instant()).forEach(System.out::println);
      }
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Add feeds, or change those that are on the list.")
  void add(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds.")
          List<String> urls,
      @Option(names = "--title", paramLabel = "TITLE", description = "Your name for the feed.")
          @Nullable String title,
      @Option(
              names = "--label",
              paramLabel = "LABEL",
              description = "Carried to every article; may be repeated.")
          @Nullable List<String> labels,
      @Option(
              names = "--full-text",
              paramLabel = "page|feed",
              defaultValue = "page",
              description = "Where the text of entries comes from (default: ${DEFAULT-VALUE}).")
          FullText fullText,
      @Option(
              names = "--header",
              paramLabel = "NAME=VALUE",
              description = "Sent with every request; may be repeated.")
          @Nullable Map<String, String> headers,
      @Option(
              names = "--article-selector",
              paramLabel = "CSS",
              description = "The element that holds the text of its pages.")
          @Nullable String article,
      @Option(
              names = "--drop-selector",
              paramLabel = "CSS",
              description = "Elements to remove first; may be repeated.")
          @Nullable List<String> drop,
      @Option(
              names = "--selector",
              paramLabel = "CSS",
              description =
                  "For a section page without a feed: its links to articles, or what holds one each.")
          @Nullable String teasers,
      @Option(
              names = "--archive",
              paramLabel = "N",
              defaultValue = "0",
              description =
                  "Also read up to N of the older documents that the feed links to (RFC 5005), once.")
          int archivePages) {
    if (archivePages < 0 || archivePages > MOST_ARCHIVE_PAGES) {
      throw new UsageException(
          "--archive must be 0 to " + MOST_ARCHIVE_PAGES + ", not " + archivePages);
    }
    urls.forEach(FeedsCommand::check);
    Selectors selectors = new Selectors(article, drop == null ? List.of() : drop, teasers);
    change(
        kafka,
        subscriptions ->
            urls.forEach(
                url ->
                    subscriptions.put(
                        new FeedSubscription(
                            url,
                            title,
                            labels == null ? List.of() : labels,
                            fullText,
                            headers == null ? Map.of() : headers,
                            selectors,
                            false,
                            archivePages))));
    System.out.println("added " + String.join(", ", urls));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Take feeds off the list.")
  void remove(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    change(
        kafka,
        subscriptions -> {
          known(subscriptions, urls);
          urls.forEach(subscriptions::remove);
        });
    System.out.println("removed " + String.join(", ", urls));
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Let feeds rest: kept, but not polled.")
  void pause(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    setPaused(kafka, urls, true);
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Poll resting feeds again.")
  void resume(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    setPaused(kafka, urls, false);
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Add the feeds of an OPML document; those on the list stay as they are.")
  void importOpml(
      @Mixin KafkaOptions kafka,
      @Parameters(
              paramLabel = "FILE|URL",
              description = "OPML: a file, - for standard input, or an http address.")
          String source) {
    Opml opml = OpmlSource.read(source);
    opml.problems().forEach(p -> System.err.println("dateline: passed over: " + p));
    change(kafka, subscriptions -> System.out.println(OpmlImport.into(subscriptions, opml)));
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Write the list as OPML.")
  void exportOpml(@Mixin KafkaOptions kafka) {
    Brokers.require(kafka);
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      OpmlWriter.write(subscriptions.list().values(), System.out);
    }
  }

  private interface Change {
    void on(Subscriptions subscriptions);
  }

  private static void change(KafkaOptions kafka, Change change) {
    Brokers.require(kafka);
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      change.on(subscriptions);
      subscriptions.flush();
    }
  }

  private static void setPaused(KafkaOptions kafka, List<String> urls, boolean paused) {
    change(
        kafka,
        subscriptions -> {
          SortedMap<String, FeedSubscription> known = known(subscriptions, urls);
          known.forEach(
              (url, feed) -> {
                if (urls.contains(url)) {
                  subscriptions.put(feed.withPaused(paused));
                }
              });
        });
    System.out.println((paused ? "paused " : "resumed ") + String.join(", ", urls));
  }

  private static SortedMap<String, FeedSubscription> known(
      Subscriptions subscriptions, List<String> urls) {
    SortedMap<String, FeedSubscription> known = subscriptions.list();
    for (String url : urls) {
      if (!known.containsKey(url)) {
        throw new FailedException("no feed " + url + " on the list; 'feeds list' shows it");
      }
    }
    return known;
  }

  private static void check(String url) {
    if (CanonicalUrl.of(url).isEmpty()) {
      throw new UsageException("'" + url + "' is no http or https address");
    }
  }
}
