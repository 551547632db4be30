package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import dev.dateline.url.CanonicalUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds add}: subscriptions, one by one. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Add feeds, or change those that are on the list.")
final class AddCommand implements Runnable {
  private static final int MOST_ARCHIVE_PAGES = 10_000;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds.")
  private List<String> urls = List.of();

  @Option(names = "--title", paramLabel = "TITLE", description = "Your name for the feed.")
  private @Nullable String title;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Carried to every article; may be repeated.")
  private @Nullable List<String> labels;

  @Option(
      names = "--full-text",
      paramLabel = "page|feed",
      defaultValue = "page",
      description = "Where the text of entries comes from (default: ${DEFAULT-VALUE}).")
  private FullText fullText = FullText.PAGE;

  @Option(
      names = "--header",
      paramLabel = "NAME=VALUE",
      description = "Sent with every request; may be repeated.")
  private @Nullable Map<String, String> headers;

  @Option(
      names = "--article-selector",
      paramLabel = "CSS",
      description = "The element that holds the text of its pages.")
  private @Nullable String article;

  @Option(
      names = "--drop-selector",
      paramLabel = "CSS",
      description = "Elements to remove first; may be repeated.")
  private @Nullable List<String> drop;

  @Option(
      names = "--selector",
      paramLabel = "CSS",
      description =
          "For a section page without a feed: its links to articles, or what holds one each.")
  private @Nullable String teasers;

  @Option(
      names = "--archive",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Also read up to N of the older documents that the feed links to (RFC 5005), once.")
  private int archivePages;

  @Override
  public void run() {
    if (archivePages < 0 || archivePages > MOST_ARCHIVE_PAGES) {
      throw new UsageException(
          "--archive must be 0 to " + MOST_ARCHIVE_PAGES + ", not " + archivePages);
    }
    checkSelector("--selector", teasers);
    checkSelector("--article-selector", article);
    if (drop != null) {
      drop.forEach(selector -> checkSelector("--drop-selector", selector));
    }
    urls.forEach(AddCommand::check);
    FeedList.change(kafka, subscriptions -> urls.forEach(url -> subscriptions.put(of(url))));
    System.out.println("added " + String.join(", ", urls));
  }

  private FeedSubscription of(String url) {
    return new FeedSubscription(
        url,
        title,
        labels == null ? List.of() : labels,
        fullText,
        headers == null ? Map.of() : headers,
        new Selectors(article, drop == null ? List.of() : drop, teasers),
        false,
        archivePages);
  }

  private static void checkSelector(String option, @Nullable String selector) {
    if (selector != null && !FeedParser.isSelector(selector)) {
      throw new UsageException(option + " is no CSS selector: " + selector);
    }
  }

  private static void check(String url) {
    if (CanonicalUrl.of(url).isEmpty()) {
      throw new UsageException("'" + url + "' is no http or https address");
    }
  }
}
