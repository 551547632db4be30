package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedToolTest {
  private final FeedTool tool = new FeedTool(Feeds.parser());

  @Test
  void answersAFeedWithItsFields() throws JsonProcessingException {
    JsonNode out = answer(line("rss-2.0.xml"), false);

    assertThat(out.get("id").asText()).isEqualTo("f1");
    assertThat(out.has("cpuMs")).isFalse();
    assertThat(out.at("/feed/title").asText()).isEqualTo("The Harbour Courier");
    assertThat(out.at("/feed/image").asText()).isEqualTo("https://harbour.example/logo.png");
    assertThat(out.at("/feed/tags/0").asText()).isEqualTo("Local");
    assertThat(out.at("/feed/entries/0/author").asText()).isEqualTo("Ada Okonjo");
    assertThat(out.at("/feed/entries/0/published").asText()).isEqualTo("2026-03-03T08:15:00Z");
    assertThat(out.at("/feed/entries/0/enclosures/1/length").asLong()).isEqualTo(20_480);
    assertThat(out.at("/feed/entries/1/published").isMissingNode()).isTrue();
  }

  @Test
  void addsTheCpuTimeOnRequest() throws JsonProcessingException {
    assertThat(answer(line("rss-2.0.xml"), true).get("cpuMs").asDouble()).isNotNegative();
  }

  @Test
  void answersAPageWithAnError() throws JsonProcessingException {
    JsonNode out = answer(line("pages/login.html"), false);

    assertThat(out.get("error").asText())
        .isEqualTo("LOGIN: the web page \"Subscribers\" asks for a password");
    assertThat(out.has("feed")).isFalse();
  }

  @Test
  void namesThePartsOfASitemapIndex() throws JsonProcessingException {
    JsonNode feed = answer(line("sitemap-index.xml"), false).get("feed");

    assertThat(feed.get("format").asText()).isEqualTo("sitemap index");
    assertThat(feed.get("parts"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "https://harbour.example/sitemaps/news.xml",
            "https://harbour.example/sitemaps/2026-05.xml.gz",
            "https://harbour.example/sitemaps/2026-04.xml");
  }

  @Test
  void readsASectionPageByItsMicroformats() throws JsonProcessingException {
    JsonNode feed = answer(line("section-h-feed.html"), false).get("feed");

    assertThat(feed.get("format").asText()).isEqualTo("h-feed");
    assertThat(feed.at("/entries/0/link").asText())
        .isEqualTo("https://harbour.example/world/ferry-returns");
    assertThat(feed.at("/entries/0/author").asText()).isEqualTo("Ada Okonjo");
    assertThat(feed.get("older").asText()).isEqualTo("https://harbour.example/world/?page=2");
  }

  @Test
  void readsASectionPageByASelector() throws JsonProcessingException {
    String line = line("section-teasers.html");

    JsonNode feed =
        answer(line.replaceFirst("\\{", "{\"selector\":\"article\","), false).get("feed");

    assertThat(feed.get("format").asText()).isEqualTo("html");
    assertThat(feed.get("entries"))
        .extracting(entry -> entry.get("title").asText())
        .containsExactly("Ferry returns after the storm", "Market opens earlier");
    assertThat(answer(line, false).get("error").asText()).startsWith("HTML_PAGE");
  }

  @Test
  void writesHowLongAnEpisodePlays() throws JsonProcessingException {
    String rss =
        "<rss><item><enclosure url='https://harbour.example/a.mp3' type='audio/mpeg'/>"
            + "<itunes:duration>1:00:00</itunes:duration></item></rss>";
    String bytes = Base64.getEncoder().encodeToString(rss.getBytes(StandardCharsets.UTF_8));

    JsonNode out = answer("{\"id\":1,\"bytes\":\"" + bytes + "\"}", false);

    assertThat(out.at("/feed/entries/0/enclosures/0/duration").asLong()).isEqualTo(3_600);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|null",
        "not json|null",
        "[]|null",
        "null|null",
        "{\"id\":\"a\"}|\"a\"",
        "{\"id\":7,\"bytes\":5}|7",
        "{\"id\":\"a\",\"bytes\":\"a\"}|\"a\"",
      })
  void answersABadLineWithAnError(String line, String id) throws JsonProcessingException {
    JsonNode out = answer(line, true);

    assertThat(out.get("id").toString()).isEqualTo(id);
    assertThat(out.get("error").asText()).isNotBlank();
  }

  @Property
  void answersEveryLineByOneLine(@ForAll String line) {
    assertThat(tool.answer(line, false)).startsWith("{\"id\":").doesNotContain("\n");
  }

  private JsonNode answer(String line, boolean timings) throws JsonProcessingException {
    return new JsonMapper().readTree(tool.answer(line, timings));
  }

  private static String line(String file) {
    return new JsonMapper()
        .createObjectNode()
        .put("id", "f1")
        .put("url", Feeds.URL)
        .put("bytes", Base64.getEncoder().encodeToString(Feeds.bytes(file)))
        .toString();
  }
}
