package dev.dateline.standalone.newsroom;

import java.util.List;
import java.util.Map;

/** The list of the newsroom's feeds, for {@code dateline feeds import}. */
final class Opml {
  private Opml() {}

  static String of(List<Outlet> outlets, Addresses addresses) {
    return new Templates()
        .fill(
            "feeds/opml",
            Map.of(
                "outlets",
                outlets.stream()
                    .map(
                        outlet ->
                            Map.of(
                                "name", outlet.name(),
                                "language", outlet.language().toLanguageTag(),
                                "feed", addresses.feed(outlet),
                                "top", outlet.top() > 0 ? addresses.topFeed(outlet) : ""))
                    .toList()));
  }
}
