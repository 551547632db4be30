package dev.dateline.standalone.up;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * A site whose feeds and pages try to run in whatever shows them: each attack stands in every field
 * of an entry and of its page, escaped as it must be and raw.
 */
final class HostileSite implements AutoCloseable {
  private static final Path ATTACKS =
      Path.of("..", "desk-service", "src", "test", "resources", "attacks.json");

  private static final List<String> FEEDS = List.of("/rss", "/atom", "/json");
  private static final JsonMapper JSON = Json.mapper();

  private final HttpServer server;
  private final Queue<String> browsed = new ConcurrentLinkedQueue<>();
  private final List<String> attacks;

  private HostileSite(HttpServer server, List<String> attacks) {
    this.server = server;
    this.attacks = attacks;
  }

  static HostileSite open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String canary = "http://127.0.0.1:" + server.getAddress().getPort() + "/canary";
    List<String> attacks =
        Json.mapper()
            .readerForListOf(String.class)
            .<List<String>>readValue(ATTACKS.toFile())
            .stream()
            .map(a -> a.replace("RUN", "top.hacked=alert(1)").replace("CANARY", canary))
            .toList();
    HostileSite site = new HostileSite(server, attacks);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  List<String> feeds() {
    return FEEDS.stream().map(this::at).toList();
  }

  List<String> pages() {
    return IntStream.range(0, attacks.size()).mapToObj(this::page).toList();
  }

  /** What a browser has asked for, which nothing here is for. */
  List<String> browsed() {
    return List.copyOf(browsed);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    if (agent != null && agent.contains("Chrome")) {
      browsed.add(exchange.getRequestURI().toString());
    }
    String type =
        switch (path) {
          case "/rss" -> "application/rss+xml";
          case "/atom" -> "application/atom+xml";
          case "/json" -> "application/feed+json";
          default -> "text/html";
        };
    String text =
        switch (path) {
          case "/rss" -> rss();
          case "/atom" -> atom();
          case "/json" -> json();
          default -> path.startsWith("/story/") ? html(Integer.parseInt(path.substring(7))) : "";
        };
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
    exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, text.isEmpty() ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String rss() {
    StringBuilder xml =
        new StringBuilder(
            "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>");
    xml.append(escaped(attacks.getFirst())).append("</title>");
    each(
        0,
        (i, attack) -> {
          String text = escaped(attack);
          xml.append(
                  "<item><title>%s</title><link>%s</link><dc:creator>%s</dc:creator>"
                      .formatted(text, page(i), text))
              .append("<category>%s</category><description>%s</description>".formatted(text, text))
              .append(
                  "<content:encoded>%s</content:encoded></item>"
                      .formatted(escaped("<p>" + prose(i) + "</p>" + attack)));
        });
    return xml.append("</channel></rss>").toString();
  }

  private String atom() {
    StringBuilder xml =
        new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"html\">");
    xml.append(escaped(attacks.getFirst()))
        .append("</title><id>x:y</id><updated>2026-03-02T12:00:00Z</updated>");
    each(
        1,
        (i, attack) -> {
          String text = escaped(attack);
          xml.append(
                  "<entry><title type=\"html\">%s</title><id>x:%d</id><link href=\"%s\"/>"
                      .formatted(text, i, page(i)))
              .append("<author><name>%s</name><uri>%s</uri></author>".formatted(text, text))
              .append(
                  "<category term=\"%s\" label=\"%s\"/><summary type=\"html\">%s</summary>"
                      .formatted(text, text, text))
              .append(
                  "<content type=\"html\">%s</content></entry>"
                      .formatted(escaped("<p>" + prose(i) + "</p>" + attack)));
        });
    return xml.append("</feed>").toString();
  }

  private String json() throws IOException {
    List<Map<String, Object>> items = new ArrayList<>();
    each(
        2,
        (i, attack) ->
            items.add(
                Map.of(
                    "id",
                    attack,
                    "url",
                    page(i),
                    "title",
                    attack,
                    "summary",
                    attack,
                    "image",
                    attack,
                    "authors",
                    List.of(Map.of("name", attack, "url", attack)),
                    "tags",
                    List.of(attack),
                    "content_html",
                    "<p>" + prose(i) + "</p>" + attack)));
    return JSON.writeValueAsString(
        Map.of(
            "version",
            "https://jsonfeed.org/version/1.1",
            "title",
            attacks.getFirst(),
            "items",
            items));
  }

  private String html(int i) throws IOException {
    String attack = attacks.get(i);
    String text = escaped(attack);
    String data =
        JSON.writeValueAsString(
                Map.of(
                    "@context", "https://schema.org",
                    "@type", "NewsArticle",
                    "headline", attack,
                    "description", attack,
                    "author", Map.of("@type", "Person", "name", attack),
                    "publisher", Map.of("@type", "Organization", "name", attack),
                    "articleSection", attack,
                    "keywords", attack,
                    "image", attack))
            .replace("<", "\\u003c");
    return """
    <!doctype html><html lang="en"><head><title>%1$s</title>
    <meta property="og:title" content="%1$s"><meta property="og:site_name" content="%1$s">
    <meta property="og:image" content="%1$s"><meta name="author" content="%1$s">
    <meta name="keywords" content="%1$s"><meta name="description" content="%1$s">
    <script type="application/ld+json">%2$s</script></head>
    <body><article><h1>%1$s</h1><p class="standfirst">%1$s</p><p class="byline">By %1$s</p>
    <figure><img src="%1$s" alt="%1$s"><figcaption>%1$s</figcaption></figure>
    <p>%3$s</p><p>%4$s %1$s</p><p>%5$s</p>%6$s</article></body></html>
    """
        .formatted(text, data, prose(i), prose(i + 1_000), prose(i + 2_000), attack);
  }

  private interface Use {
    void of(int number, String attack);
  }

  /** The attacks of one of the feeds. */
  private void each(int feed, Use use) {
    for (int i = feed; i < attacks.size(); i += FEEDS.size()) {
      use.of(i, attacks.get(i));
    }
  }

  private String page(int i) {
    return at("/story/" + i);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Words of no meaning, other ones for each number, so that no article repeats another. */
  private static String prose(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("The");
    for (int i = 0; i < 70; i++) {
      text.append(' ');
      for (int syllable = 0; syllable < 3; syllable++) {
        text.append("bdfglmnprst".charAt(random.nextInt(11)))
            .append("aeiou".charAt(random.nextInt(5)));
      }
    }
    return text.append('.').toString();
  }

  /** As XML and HTML want it; what XML cannot hold is left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
