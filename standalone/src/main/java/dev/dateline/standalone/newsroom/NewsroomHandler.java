package dev.dateline.standalone.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Answers for all outlets; the first part of a path names one. */
final class NewsroomHandler implements HttpHandler {
  private static final String TRACKING = "?utm_source=top&utm_medium=rss";

  private final List<Outlet> outlets;
  private final Addresses addresses;
  private final Edition edition;
  private final Clock clock;
  private final Pages pages;
  private final Feeds feeds;

  NewsroomHandler(List<Outlet> outlets, Addresses addresses, Edition edition, Clock clock) {
    Templates templates = new Templates();
    this.outlets = outlets;
    this.addresses = addresses;
    this.edition = edition;
    this.clock = clock;
    this.pages = new Pages(templates, addresses);
    this.feeds = new Feeds(templates, addresses);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = answer(exchange.getRequestURI().getPath());
      boolean known = reply.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.getResponseHeaders().set("ETag", reply.etag());
      if (known || exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(known ? 304 : reply.status(), -1);
      } else {
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(reply.body());
      }
    }
  }

  private Reply answer(String path) {
    String[] parts = path.substring(1).split("/", 2);
    String rest = parts.length == 1 ? "" : parts[1];
    return switch (parts[0]) {
      case "" -> Reply.text("text/html; charset=utf-8", index());
      case "robots.txt" ->
          Reply.text("text/plain; charset=utf-8", "User-agent: *\nDisallow: /private/\n");
      case "feeds.opml" -> Reply.text("text/x-opml; charset=utf-8", Opml.of(outlets, addresses));
      default ->
          outlets.stream()
              .filter(outlet -> outlet.slug().equals(parts[0]))
              .findFirst()
              .map(outlet -> answer(outlet, rest))
              .orElseGet(NewsroomHandler::missing);
    };
  }

  private Reply answer(Outlet outlet, String rest) {
    List<Story> stories = edition.stories(outlet);
    String feedType = outlet.feed().contentType();
    if (rest.equals("feed")) {
      return Reply.text(feedType, feeds.feed(outlet, addresses.feed(outlet), stories, ""));
    }
    if (rest.equals("top")) {
      List<Story> top = stories.subList(0, Math.min(outlet.top(), stories.size()));
      return Reply.text(feedType, feeds.feed(outlet, addresses.topFeed(outlet), top, TRACKING));
    }
    if (rest.startsWith("images/")) {
      return Reply.text("image/svg+xml", Picture.of(rest));
    }
    Optional<Story> story =
        outlet.stories().stream().filter(s -> s.path().equals(rest)).findFirst();
    return story.map(s -> page(outlet, s)).orElseGet(() -> front(outlet, rest, stories));
  }

  private Reply page(Outlet outlet, Story story) {
    if (story.kind() == Story.Kind.MISSING) {
      return missing();
    }
    Charset charset = outlet.charset();
    String html =
        pages.page(outlet, edition.read(outlet, story), clock.instant().atZone(ZoneOffset.UTC));
    return new Reply(200, "text/html; charset=" + charset.name(), html.getBytes(charset));
  }

  private Reply front(Outlet outlet, String section, List<Story> stories) {
    List<Story> shown =
        stories.stream()
            .filter(s -> section.isEmpty() || Slugs.of(s.section()).equals(section))
            .toList();
    return shown.isEmpty()
        ? missing()
        : Reply.text("text/html; charset=utf-8", pages.front(outlet, shown));
  }

  private String index() {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><title>Newsroom</title><h1>Newsroom</h1><ul>");
    for (Outlet outlet : outlets) {
      html.append("<li><a href=\"").append(addresses.home(outlet)).append("/\">");
      html.append(outlet.name().replace("&", "&amp;")).append("</a></li>");
    }
    return html.append("</ul>").toString();
  }

  private static Reply missing() {
    byte[] body =
        "<!DOCTYPE html><title>404</title><p>Nothing here.".getBytes(StandardCharsets.UTF_8);
    return new Reply(404, "text/html; charset=utf-8", body);
  }
}
