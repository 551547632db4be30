package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.desk.TestDesk;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FeedsOutTest {
  private final TestDesk desk = new TestDesk(5);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    desk.start();
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).titled("Le phare").in("fr").build(), NOON.plusSeconds(1));
  }

  @AfterEach
  void stop() {
    desk.close();
    client.close();
  }

  @Test
  void aQueryIsAJsonFeed() throws Exception {
    HttpResponse<String> answer = get("feeds/json?q=tag:geonames:1+AND+lang:en");
    JsonNode feed = new ObjectMapper().readTree(answer.body());

    assertThat(answer.headers().firstValue("content-type")).contains("application/feed+json");
    assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("feed_url").asText())
        .isEqualTo(desk.address() + "feeds/json?q=tag%3Ageonames%3A1+AND+lang%3Aen");
    assertThat(feed.get("items")).hasSize(1);
    JsonNode item = feed.at("/items/0");
    assertThat(item.get("id").asText()).isEqualTo("urn:uuid:00000000-0000-0000-0000-000000000001");
    assertThat(item.get("content_html").asText())
        .isEqualTo(
            "<p>The lights of the old harbour are on again.</p><p>The council paid for them.</p>");
    assertThat(item.at("/tags/0").asText()).isEqualTo("Port Ellery");
  }

  @Test
  void aQueryIsAnAtomFeed() throws Exception {
    HttpResponse<String> answer = get("feeds/atom?language=fr");
    Document feed = xml(answer.body());

    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("Le phare");
    assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo("2026-03-02T12:00:01Z");
  }

  @Test
  void aQueryIsAnRssFeed() throws Exception {
    HttpResponse<String> answer = get("feeds/rss");
    Document feed = xml(answer.body());

    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/rss+xml");
    assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(2);
    assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent())
        .isEqualTo("Mon, 2 Mar 2026 12:00:00 GMT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "atom", "rss"})
  void aFeedThatIsKnownIsNotSentAgain(String format) throws Exception {
    HttpResponse<String> first = get("feeds/" + format);
    String etag = first.headers().firstValue("etag").orElseThrow();
    String modified = first.headers().firstValue("last-modified").orElseThrow();

    assertThat(modified).isEqualTo("Mon, 02 Mar 2026 12:00:01 GMT");
    assertThat(get("feeds/" + format, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get("feeds/" + format, "If-None-Match", "\"x\", W/" + etag).statusCode())
        .isEqualTo(304);
    assertThat(get("feeds/" + format, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    HttpResponse<String> again = get("feeds/" + format, "If-Modified-Since", modified);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("feeds/" + format, "If-Modified-Since", "yesterday").statusCode())
        .isEqualTo(200);

    desk.put(article(3).build(), NOON.plusSeconds(5));
    assertThat(get("feeds/" + format, "If-None-Match", etag).statusCode()).isEqualTo(200);
    assertThat(get("feeds/" + format, "If-Modified-Since", modified).statusCode()).isEqualTo(200);
  }

  @Test
  void aFeedGoesOnWhereItEnds() throws Exception {
    JsonNode first = new ObjectMapper().readTree(get("feeds/json?limit=1").body());
    String next = first.get("next_url").asText().substring(desk.address().toString().length());
    JsonNode second = new ObjectMapper().readTree(get(next).body());

    assertThat(first.at("/items/0/title").asText()).isEqualTo("Le phare");
    assertThat(second.at("/items/0/title").asText()).startsWith("Harbour lights");
    assertThat(second.has("next_url")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void whateverAPublisherWritesTheXmlIsWellFormed(String format) throws Exception {
    String attack = "\u0000\u0001\ud800]]>&<b onclick=\"x\">\ufffe'\u2028</title>\u000b";
    desk.put(
        article(3).titled(attack).saying(attack).by(attack).tagged(attack, attack).build(),
        NOON.plusSeconds(5));
    desk.put(article(4).at("javascript:alert(1)").build(), NOON.plusSeconds(6));
    desk.put(copy(11, 3, attack));

    String body = get("feeds/" + format).body();
    Document feed = xml(body);

    var titles = feed.getElementsByTagName("title");
    assertThat(
            IntStream.range(0, titles.getLength()).mapToObj(i -> titles.item(i).getTextContent()))
        .contains(
            format.equals("atom")
                ? "]]>&<b onclick=\"x\">'\u2028</title>"
                : "]]&gt;&amp;&lt;b onclick=\"x\"&gt;'\u2028&lt;/title&gt;"); // markup in RSS
    assertThat(body).doesNotContain("javascript:");
    assertThat(feed.getElementsByTagName("b").getLength()).isZero();
  }

  @Test
  void whatAnAddressMayNotHaveIsPercentEncoded() throws Exception {
    desk.put(article(3).at("https://a.example/a b|c?q=<d>").build(), NOON.plusSeconds(5));

    JsonNode feed = new ObjectMapper().readTree(get("feeds/json").body());

    assertThat(feed.at("/items/0/url").asText()).isEqualTo("https://a.example/a%20b%7Cc?q=%3Cd%3E");
  }

  @ParameterizedTest
  @CsvSource({
    "https://trusted.example\\@evil.example/, https://trusted.example/@evil.example/",
    "https:\\\\a.example\\b?c=\\$1, https://a.example/b?c=%5C$1",
    "https://bücher.example:8080/x, https://bücher.example:8080/x",
    "https://[2001:db8::1]/x, https://[2001:db8::1]/x",
    "https://a.example?x, https://a.example?x",
    "https://a.example, https://a.example",
    "https://trusted.example@evil.example/,",
    "https://exa mple.com/x,",
    "https://?x,",
    "https:///x,",
    "https://:80/x,"
  })
  void anAddressLeadsWhereABrowserGoesOrIsLeftOut(String address, String told) throws Exception {
    desk.put(article(3).at(address).build(), NOON.plusSeconds(5));

    JsonNode item = new ObjectMapper().readTree(get("feeds/json").body()).at("/items/0");

    assertThat(item.path("url").textValue()).isEqualTo(told);
  }

  @Test
  void textIsEscapedInHtml() throws Exception {
    desk.put(article(3).saying("<script>x</script>\n& more").build(), NOON.plusSeconds(5));

    JsonNode feed = new ObjectMapper().readTree(get("feeds/json").body());

    assertThat(feed.at("/items/0/content_html").asText())
        .isEqualTo("<p>&lt;script&gt;x&lt;/script&gt;</p><p>&amp; more</p>");
  }

  @ParameterizedTest
  @CsvSource({"feeds/json?limit=201, 400", "feeds/json?q=(, 400", "feeds/pdf, 404"})
  void tellsWhatIsWrong(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void exportsAllArticlesAsTheirTopicHoldsThem() throws Exception {
    for (int i = 3; i <= 1_003; i++) {
      desk.index()
          .put(
              article(i).build(),
              TestDesk.json(article(i).build()),
              NOON.plusSeconds(i),
              new dev.dateline.contract.Source("t", 0, i));
    }
    desk.index().refresh();

    HttpResponse<String> answer = get("api/articles?format=ndjson&sort=oldest");
    assertThat(answer.headers().firstValue("content-type")).contains("application/x-ndjson");
    assertThat(answer.body().lines())
        .hasSize(1_003)
        .first()
        .isEqualTo(
            new String(
                TestDesk.json(article(1).tagged("geonames:1", "Port Ellery").build()),
                java.nio.charset.StandardCharsets.UTF_8));
    assertThat(get("api/articles?format=ndjson&limit=7").body().lines()).hasSize(7);
    assertThat(get("api/articles?format=ndjson&q=nowhere").body()).isEmpty();
    assertThat(get("api/articles?format=ndjson&cursor=newest.1.1").statusCode()).isEqualTo(400);
  }

  @Test
  void exportsNinjs() throws Exception {
    JsonNode items =
        new ObjectMapper().readTree(get("api/articles?format=ninjs&sort=oldest").body());

    assertThat(items).hasSize(2);
    JsonNode first = items.get(0);
    assertThat(first.at("/standard/version").asText()).isEqualTo("2.1");
    assertThat(first.at("/headlines/0/value").asText()).isEqualTo("Harbour lights return 1");
    assertThat(first.at("/places/0/uri").asText()).isEqualTo("https://sws.geonames.org/1/");
    assertThat(first.at("/places/0/rel").asText()).isEqualTo("about");
    assertThat(first.at("/bodies/0/contenttype").asText()).isEqualTo("text/plain");
    assertThat(first.at("/altids/0/value").asText()).isEqualTo(id(1));
    assertThat(new ObjectMapper().readTree(get("api/articles?format=ninjs&q=nowhere").body()))
        .isEmpty();
  }

  @Test
  void exportsSchemaOrg() throws Exception {
    HttpResponse<String> answer = get("api/articles?format=jsonld&sort=oldest");
    JsonNode items = new ObjectMapper().readTree(answer.body());

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
    assertThat(items).hasSize(2);
    JsonNode first = items.get(0);
    assertThat(first.at("/@context").asText()).isEqualTo("https://schema.org");
    assertThat(first.at("/@type").asText()).isEqualTo("NewsArticle");
    assertThat(first.at("/headline").asText()).isEqualTo("Harbour lights return 1");
    assertThat(first.at("/identifier").asText()).isEqualTo(id(1));
    assertThat(first.at("/about/0/@type").asText()).isEqualTo("Place");
    assertThat(first.at("/about/0/@id").asText()).isEqualTo("https://sws.geonames.org/1/");
    assertThat(first.at("/about/0/name").asText()).isEqualTo("Port Ellery");
    assertThat(new ObjectMapper().readTree(get("api/articles?format=jsonld&q=nowhere").body()))
        .isEmpty();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(java.net.URI.create(desk.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Document xml(String body) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }
}
