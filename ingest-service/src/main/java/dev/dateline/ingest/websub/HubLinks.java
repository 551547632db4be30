package dev.dateline.ingest.websub;

import dev.dateline.contract.FeedHub;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.fetch.FetchResult;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which hub tells of a feed, and under which name (WebSub, 4): by the answer's Link headers (RFC
 * 8288), else by the feed itself.
 *
 * @param hub absolute address
 * @param topic absolute address
 */
public record HubLinks(String hub, String topic) {
  private static final Pattern LINK = Pattern.compile("<([^<>\\s]{1,4096})>([^<]{0,1000})");
  private static final Pattern RELATION =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]{0,200})\"|([^\\s;,\"]{1,200}))");

  /** The hub of a feed as it was fetched; {@code null} if none is named. */
  public static @Nullable HubLinks of(FetchResult.Fetched fetched, Feed feed) {
    List<String> hubs = named(fetched.links(), "hub");
    List<String> selves = named(fetched.links(), "self");
    String hub = first(Stream.concat(hubs.stream(), feed.hubs().stream()));
    if (hub == null) {
      return null;
    }
    String self = first(Stream.concat(selves.stream(), Stream.ofNullable(feed.self())));
    return new HubLinks(hub, self == null ? fetched.url() : self);
  }

  /** The hub as a state remembers it; {@code null} if there is none. */
  static @Nullable HubLinks of(FeedHub hub) {
    return hub.address() == null || hub.topic() == null
        ? null
        : new HubLinks(hub.address(), hub.topic());
  }

  /** As a state remembers it. */
  public static FeedHub remembered(@Nullable HubLinks links) {
    return links == null ? FeedHub.NONE : new FeedHub(links.hub(), links.topic());
  }

  private static @Nullable String first(Stream<String> addresses) {
    return addresses
        .filter(a -> a.startsWith("https://") || a.startsWith("http://"))
        .findFirst()
        .orElse(null);
  }

  private static List<String> named(List<String> headers, String relation) {
    return headers.stream()
        .flatMap(header -> LINK.matcher(header).results())
        .filter(link -> relations(link.group(2)).contains(relation))
        .map(link -> link.group(1))
        .toList();
  }

  private static List<String> relations(String parameters) {
    Matcher m = RELATION.matcher(parameters);
    if (!m.find()) {
      return List.of();
    }
    String value = m.group(1) == null ? m.group(2) : m.group(1);
    return List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+"));
  }
}
