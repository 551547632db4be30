package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.opml.Opml;
import dev.dateline.ingest.opml.OpmlReader;
import dev.dateline.runtime.FailedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The parser must survive every mutation of every sample: feeds of all formats, sitemaps and their
 * indexes, section pages, lists of feeds; in bounded time, and with an output and memory in
 * proportion. {@code -Dfeeds.mutated=20000} reads 20,000 of them; the default keeps builds short.
 */
class FeedMutationTest {
  private static final List<String> SPLINTERS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?xml",
          "</item>",
          "<item>",
          "</",
          "/>",
          "<title>",
          "xmlns:a=\"b\"",
          "&#0;",
          "&#xD800;",
          "&amp",
          "\u0000",
          "{",
          "}",
          "[",
          "<!DOCTYPE x [",
          "<rss>",
          "<feed>",
          "<html>",
          "xml:base='//['",
          "\ufeff",
          "<url>",
          "<sitemap>",
          "<loc>https://harbour.example/a</loc>",
          "class='h-entry'",
          "2026-99");

  private static final int MUTATED = Integer.getInteger("feeds.mutated", 5_000);

  private static final FeedParser PARSER = Feeds.parser();
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work and memory are in proportion to the feed: each of its bytes may cost this many. */
  private static final long MOST_ALLOCATED_A_BYTE = 400;

  /** What does not depend on the size of a feed. */
  private static final long MOST_ALLOCATED_APART = 512 << 10;

  private static final List<byte[]> SAMPLES = samples();

  /** With none, what a page marks up as an h-feed is read. */
  private static final List<@Nullable String> SELECTORS =
      Arrays.asList(null, "h2 a", "article", "a");

  /** Of the thread's own CPU time, which no other work on the machine adds to. */
  private static final long MOST_NANOS = 1_000_000_000;

  private record Reading(FeedResult result, long nanos, long allocated) {}

  @Test
  void survives() {
    for (int i = 0; i < MUTATED; i++) {
      Random random = new Random(i);
      byte[] bytes = SAMPLES.get(i % SAMPLES.size());
      for (int mutations = 1 + random.nextInt(12); mutations > 0; mutations--) {
        bytes = mutate(bytes, random);
      }
      // what fails is found again by its number
      assertSurvives(bytes, SELECTORS.get(random.nextInt(SELECTORS.size())), "mutation " + i);
    }
  }

  private static void assertSurvives(byte[] bytes, @Nullable String selector, String name) {
    long most = MOST_ALLOCATED_A_BYTE * bytes.length + MOST_ALLOCATED_APART;
    Reading reading = read(bytes, selector);
    if (reading.allocated() > most || reading.nanos() > MOST_NANOS) {
      // tables of a language or charset are made once, code is compiled once: no feed's cost
      reading = read(bytes, selector);
    }
    assertThat(reading.allocated()).as(name).isLessThanOrEqualTo(most);
    assertThat(reading.nanos()).as(name).isLessThanOrEqualTo(MOST_NANOS);
    switch (reading.result()) {
      case FeedResult.Parsed(Feed feed) -> assertBounded(feed, bytes.length, name);
      case FeedResult.NotAFeed no ->
          assertThat(no.message()).as(name).isNotBlank().hasSizeLessThan(4_096);
    }
  }

  private static Reading read(byte[] bytes, @Nullable String selector) {
    long thread = Thread.currentThread().threadId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    long start = THREADS.getCurrentThreadCpuTime();
    FeedResult result = PARSER.read(bytes, null, Feeds.URL, selector);
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    return new Reading(result, nanos, THREADS.getThreadAllocatedBytes(thread) - before);
  }

  /** A list of feeds is refused as a whole or read, but never fails otherwise. */
  @Test
  void survivesListsOfFeeds() throws IOException {
    byte[] list = Feeds.bytes("subscriptions.opml");
    for (int i = 0; i < MUTATED / 10; i++) {
      Random random = new Random(i);
      byte[] bytes = list;
      for (int mutations = 1 + random.nextInt(12); mutations > 0; mutations--) {
        bytes = mutate(bytes, random);
      }
      long start = THREADS.getCurrentThreadCpuTime();
      try {
        Opml opml = OpmlReader.read(new ByteArrayInputStream(bytes), "list");
        assertThat(opml.feeds().size()).as("mutation " + i).isLessThanOrEqualTo(bytes.length / 8);
      } catch (FailedException e) {
        assertThat(e.getMessage()).as("mutation " + i).startsWith("list ");
      }
      assertThat(THREADS.getCurrentThreadCpuTime() - start)
          .as("mutation " + i)
          .isLessThanOrEqualTo(MOST_NANOS);
    }
  }

  private static void assertBounded(Feed feed, int size, String name) {
    long chars = 0;
    for (Entry entry : feed.entries()) {
      chars += length(entry.title()) + length(entry.summary()) + length(entry.content());
      assertThat(entry.published() == null || !entry.published().isAfter(Feeds.NOW))
          .as(name)
          .isTrue();
    }
    // Escaping can lengthen a text five times, and summary may repeat what content has.
    assertThat(chars).as(name).isLessThanOrEqualTo(12L * size + 1_000);
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(200)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (random.nextInt(6)) {
      case 0 -> out.write(bytes, to, bytes.length - to);
      case 1 -> {
        out.write(random.nextInt(256));
        out.write(bytes, at, bytes.length - at);
      }
      case 2 -> {
        out.write(bytes, at, to - at);
        out.write(bytes, at, bytes.length - at);
      }
      case 3 -> {
        out.writeBytes(
            SPLINTERS
                .get(random.nextInt(SPLINTERS.size()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.write(bytes, at, bytes.length - at);
      }
      case 4 -> {
        byte[] other = SAMPLES.get(random.nextInt(SAMPLES.size()));
        int from = random.nextInt(other.length);
        out.write(other, from, Math.min(200, other.length - from));
        out.write(bytes, to, bytes.length - to);
      }
      default -> {
        if (random.nextInt(4) > 0) {
          out.write(bytes, at, bytes.length - at);
        }
      }
    }
    return out.toByteArray();
  }

  private static List<byte[]> samples() {
    List<byte[]> samples = new ArrayList<>();
    for (String file :
        List.of(
            "rss-2.0.xml",
            "rss-0.91.xml",
            "rdf.xml",
            "cdf.xml",
            "atom-1.0.xml",
            "atom-0.3.xml",
            "json-1.1.json",
            "sitemap-news.xml",
            "sitemap-index.xml",
            "section-h-feed.html",
            "section-teasers.html",
            "subscriptions.opml")) {
      samples.add(Feeds.bytes(file));
    }
    Feeds.names("broken").forEach(file -> samples.add(Feeds.bytes("broken/" + file)));
    Feeds.names("pages").forEach(file -> samples.add(Feeds.bytes("pages/" + file)));
    return List.copyOf(samples);
  }
}
