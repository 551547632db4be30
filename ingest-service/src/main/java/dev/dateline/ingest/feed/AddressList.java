package dev.dateline.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sitemap of plain text, which is an address a line (sitemaps.org protocol 0.9). */
final class AddressList {
  private final Reading reading;

  AddressList(Reading reading) {
    this.reading = reading;
  }

  /** The sitemap; {@code null} if the text holds anything but addresses. */
  @Nullable Feed read(String text, String charset) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    if (!lines.stream().allMatch(this::isAddress)) {
      return null;
    }
    if (lines.size() > reading.limits().maxEntries()) {
      reading.flaws().add(Flaw.TOO_MANY_ENTRIES);
    }
    List<Entry> entries =
        lines.stream().limit(reading.limits().maxEntries()).map(AddressList::entry).toList();
    return Feed.of("sitemap", entries, charset, reading.flaws());
  }

  private boolean isAddress(String line) {
    boolean web = line.startsWith("http://") || line.startsWith("https://");
    boolean bounded = line.length() <= reading.limits().maxLineChars();
    return web && bounded && line.chars().noneMatch(Character::isWhitespace);
  }

  private static Entry entry(String url) {
    return new Entry(
        url, null, url, null, List.of(), null, null, null, null, null, null, List.of(), List.of(),
        null);
  }
}
