package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Our sample feeds, and the parser that tests read them with. */
final class Feeds {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  static final String URL = "https://harbour.example/feed.xml";

  private static final Path FOLDER = Path.of("src/test/resources/feeds");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private Feeds() {}

  static FeedParser parser() {
    return parser(FeedLimits.DEFAULT);
  }

  static FeedParser parser(FeedLimits limits) {
    return new FeedParser(limits, CLOCK);
  }

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    return new String(bytes(file), UTF_8);
  }

  static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Feed read(String file) {
    return parsed(parser().parse(bytes(file), null, URL));
  }

  static Feed parse(String text) {
    return parsed(parser().parse(text.getBytes(UTF_8), null, URL));
  }

  /** An RSS feed around one item with these children. */
  static Entry item(String children) {
    return parse("<rss><channel><item>" + children + "</item></channel></rss>")
        .entries()
        .getFirst();
  }

  static Feed parsed(FeedResult result) {
    assertThat(result).isInstanceOf(FeedResult.Parsed.class);
    return ((FeedResult.Parsed) result).feed();
  }
}
