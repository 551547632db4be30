package dev.dateline.standalone.feeds;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import dev.dateline.ingest.discover.Discovery;
import dev.dateline.ingest.discover.FoundFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Feeds found, for people and for programs. */
final class DiscoveryTable {
  private static final List<String> HEAD =
      List.of("WHAT", "FORMAT", "ENTRIES", "NEWEST", "LANGUAGE", "TEXT", "ADDRESS", "TITLE");
  private static final int MOST_TITLE = 60;

  private DiscoveryTable() {}

  /** A table, its columns aligned, and below it what is no feed. */
  static List<String> lines(Discovery found) {
    List<List<String>> rows = new ArrayList<>();
    if (!found.feeds().isEmpty()) {
      rows.add(HEAD);
    }
    found.feeds().forEach(feed -> rows.add(row(feed)));
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    found.problems().forEach(p -> lines.add("no feed: " + p.url() + " (" + p.message() + ")"));
    return lines;
  }

  /** The same as one line of JSON. */
  static String json(String page, Discovery found) {
    JsonMapper mapper = Json.mapper();
    var node = mapper.createObjectNode().put("page", page);
    node.set("feeds", mapper.valueToTree(found.feeds()));
    node.set("problems", mapper.valueToTree(found.problems()));
    return node.toString();
  }

  private static List<String> row(FoundFeed feed) {
    return List.of(
        feed.scope().name().toLowerCase(Locale.ROOT) + (feed.sameAs() == null ? "" : " (again)"),
        feed.format(),
        Integer.toString(feed.entries()),
        feed.newest() == null ? "-" : feed.newest().toString().substring(0, 16) + "Z",
        feed.language() == null ? "-" : plain(feed.language()),
        feed.fullText() ? "whole" : "teaser",
        feed.url(),
        feed.title() == null ? "-" : plain(feed.title()));
  }

  private static String plain(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MOST_TITLE ? line : line.substring(0, MOST_TITLE - 1) + "…";
  }
}
