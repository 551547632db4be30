package dev.dateline.benchmarks.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Well-formed feeds as newspapers serve them, the same in every run. */
public enum MadeUpFeed {
  /** Fifteen teasers: title, link, guid, date, escaped summary, creator, tags, picture. */
  SMALL_RSS(15) {
    @Override
    String text(Random random) {
      return rss(random, false);
    }
  },
  /** Three hundred entries, each with its whole text as HTML in CDATA. */
  LARGE_RSS(300) {
    @Override
    String text(Random random) {
      return rss(random, true);
    }
  },
  /** Fifty entries, each with a summary and its whole text as escaped HTML. */
  ATOM(50) {
    @Override
    String text(Random random) {
      return atom(random);
    }
  };

  private static final String[] WORDS =
      ("harbour ferry council said the a of to in on budget reservoir lighthouse tram vote mayor winter "
              + "storm repair bridge library école Łódź São coast rail strike talks & open after before "
              + "quay market price school nurses court rules again over week night “early” it was")
          .split(" ");

  private final int entries;

  MadeUpFeed(int entries) {
    this.entries = entries;
  }

  abstract String text(Random random);

  int entries() {
    return entries;
  }

  byte[] bytes() {
    return text(new Random(entries)).getBytes(StandardCharsets.UTF_8);
  }

  String rss(Random random, boolean whole) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel>
      <title>Harbour Courier</title><link>https://courier.example/</link>
      <description>News of the harbour</description><language>en-GB</language><ttl>15</ttl>
    """
        + each(i -> item(random, i, whole))
        + "</channel>\n</rss>\n";
  }

  String atom(Random random) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <title>Hill Gazette</title><id>tag:gazette.example,2026:feed</id><updated>2026-05-30T12:00:00Z</updated>
      <link rel="self" href="https://gazette.example/atom"/><link href="https://gazette.example/"/>
    """
        + each(i -> entry(random, i))
        + "</feed>\n";
  }

  private String each(java.util.function.IntFunction<String> one) {
    return IntStream.range(0, entries).mapToObj(one).collect(Collectors.joining());
  }

  private static String item(Random random, int number, boolean whole) {
    String content =
        whole ? "<content:encoded><![CDATA[" + html(random) + "]]></content:encoded>\n" : "";
    return """
      <item>
        <title>%s</title>
        <link>https://courier.example/news/%d?utm_source=rss</link>
        <guid isPermaLink="false">courier-%d</guid>
        <pubDate>%s</pubDate>
        <dc:creator>Ada Mole</dc:creator>
        <category>Harbour</category><category>Politics</category>
        <media:content url="https://courier.example/p/%d.jpg" medium="image" width="800" height="450"/>
        <description>%s</description>
        %s</item>
    """
        .formatted(
            escaped(words(random, 9)),
            number,
            number,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(published(number).atOffset(ZoneOffset.UTC)),
            number,
            escaped("<p>" + escaped(words(random, 35)) + "</p>"),
            content);
  }

  private static String entry(Random random, int number) {
    return """
      <entry>
        <title type="html">%s</title>
        <link rel="alternate" type="text/html" href="https://gazette.example/%d"/>
        <id>tag:gazette.example,2026:%d</id>
        <published>%s</published><updated>%s</updated>
        <author><name>Bo Lark</name></author><category term="Hills"/>
        <summary>%s</summary>
        <content type="html">%s</content>
      </entry>
    """
        .formatted(
            escaped(escaped(words(random, 9))),
            number,
            number,
            published(number),
            published(number).plusSeconds(600),
            escaped(words(random, 35)),
            escaped(html(random)));
  }

  private static Instant published(int number) {
    return Instant.parse("2026-05-30T12:00:00Z").minusSeconds(1_800L * number);
  }

  /** Twelve paragraphs with a link in each, some 4 KB. */
  private static String html(Random random) {
    return IntStream.range(0, 12)
        .mapToObj(
            i ->
                "<p>%s <a href=\"/topic/%d\">%s</a>.</p>"
                    .formatted(escaped(words(random, 50)), i, escaped(words(random, 3))))
        .collect(Collectors.joining("\n"));
  }

  private static String words(Random random, int count) {
    String text =
        IntStream.range(0, count)
            .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
            .collect(Collectors.joining(" "));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
