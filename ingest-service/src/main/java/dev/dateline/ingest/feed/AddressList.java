package dev.dateline.ingest.feed;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a sitemap of plain text, which is an address a line (sitemaps.org protocol 0.9). */
final class AddressList {
  private final Reading reading;

  AddressList(Reading reading) {
    this.reading = reading;
  }

  /** The sitemap; {@code null} if the text holds anything but addresses. */
  @Nullable Feed read(String text, String charset) {
    if (!lines(text).allMatch(this::isAddress)) {
      return null;
    }
    int most = reading.limits().maxEntries();
    List<String> addresses = lines(text).distinct().limit(most + 1L).toList();
    if (addresses.size() > most) {
      reading.flaws().add(Flaw.TOO_MANY_ENTRIES);
    }
    List<Entry> entries = addresses.stream().limit(most).map(AddressList::entry).toList();
    return Feed.listing(
        "sitemap", null, null, null, entries, charset, reading.flaws(), List.of(), null);
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
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
