package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The parser must survive every mutation of every sample, with an output that stays bounded. */
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
          "2026-99");

  private static final FeedParser PARSER = Feeds.parser();
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work and memory are in proportion to the feed: each of its bytes may cost this many. */
  private static final long MOST_ALLOCATED_A_BYTE = 400;

  /** What does not depend on the size of a feed. */
  private static final long MOST_ALLOCATED_APART = 512 << 10;

  private static final List<byte[]> SAMPLES = samples();

  @Property(tries = 20_000)
  void survives(
      @ForAll @IntRange(max = 10_000) int sample,
      @ForAll @IntRange(min = 1, max = 12) int mutations,
      @ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = SAMPLES.get(sample % SAMPLES.size());
    for (int i = 0; i < mutations; i++) {
      bytes = mutate(bytes, random);
    }

    FeedResult result = PARSER.read(bytes, null, Feeds.URL);

    long most = MOST_ALLOCATED_A_BYTE * bytes.length + MOST_ALLOCATED_APART;
    long allocated = allocated(bytes);
    // again, since tables of a language or charset are made once and are no feed's cost
    assertThat(allocated <= most ? allocated : allocated(bytes)).isLessThanOrEqualTo(most);
    switch (result) {
      case FeedResult.Parsed(Feed feed) -> assertBounded(feed, bytes.length);
      case FeedResult.NotAFeed no -> assertThat(no.message()).isNotBlank().hasSizeLessThan(4_096);
    }
  }

  /** Bytes that reading a feed allocates, which bounds its work as well as its memory. */
  private static long allocated(byte[] bytes) {
    long thread = Thread.currentThread().threadId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    PARSER.read(bytes, null, Feeds.URL);
    return THREADS.getThreadAllocatedBytes(thread) - before;
  }

  private static void assertBounded(Feed feed, int size) {
    long chars = 0;
    for (Entry entry : feed.entries()) {
      chars += length(entry.title()) + length(entry.summary()) + length(entry.content());
      assertThat(entry.published() == null || !entry.published().isAfter(Feeds.NOW)).isTrue();
    }
    // Escaping can lengthen a text five times, and summary may repeat what content has.
    assertThat(chars).isLessThanOrEqualTo(12L * size + 1_000);
  }

  private static int length(String text) {
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
            "json-1.1.json")) {
      samples.add(Feeds.bytes(file));
    }
    Feeds.names("broken").forEach(file -> samples.add(Feeds.bytes("broken/" + file)));
    Feeds.names("pages").forEach(file -> samples.add(Feeds.bytes("pages/" + file)));
    return List.copyOf(samples);
  }
}
