package dev.dateline.enrich.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/**
 * Dresses our own pages as HTML, in the ways that news sites build theirs: structured data as a
 * graph, microdata, meta tags alone, bare HTML, AMP, a live blog, a gallery, a video, a page with a
 * paywall and one that corrects itself.
 */
final class PageFrames {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PageLabels page;

  private PageFrames(PageLabels page) {
    this.page = page;
  }

  static String html(PageLabels page) {
    PageFrames frames = new PageFrames(page);
    return switch (page.frame()) {
      case "graph" -> frames.graph();
      case "micro" -> frames.micro();
      case "meta" -> frames.meta();
      case "bare" -> frames.bare();
      case "amp" -> frames.amp();
      case "live" -> frames.live();
      case "gallery" -> frames.gallery();
      case "video" -> frames.video();
      case "paywall" -> frames.paywall();
      case "correction" -> frames.correction();
      default -> throw new IllegalArgumentException("no frame " + page.frame());
    };
  }

  private String get(String name) {
    String value = page.label(name);
    return value == null ? "" : value;
  }

  private String safe(String name) {
    return Entities.escape(get(name));
  }

  private String graph() {
    List<Object> graph = new ArrayList<>();
    List<Object> authors = new ArrayList<>();
    for (String author : page.byline()) {
      graph.add(Map.of("@type", "Person", "@id", "#" + author, "name", author));
      authors.add(Map.of("@id", "#" + author));
    }
    graph.add(Map.of("@type", "NewsMediaOrganization", "@id", "#us", "name", get("outlet")));
    List<Object> steps = new ArrayList<>();
    for (String step : page.list("crumbs", ">")) {
      steps.add(
          Map.of("@type", "ListItem", "position", steps.size() + 1, "item", Map.of("name", step)));
    }
    graph.add(Map.of("@type", "BreadcrumbList", "itemListElement", steps));
    Map<String, Object> article = news("NewsArticle");
    article.put("author", authors);
    article.put("publisher", Map.of("@id", "#us"));
    article.put("keywords", page.keywords());
    graph.add(article);
    return head(json(Map.of("@context", "https://schema.org", "@graph", graph)), "")
        + "<header class='site-header'><a href=/>Home</a> <a href=/sport>Sport</a></header>"
        + "<main><article><h1>"
        + safe("title")
        + "</h1><p class=dek>"
        + safe("standfirst")
        + "</p>"
        + figure()
        + "<div class='article-body'>"
        + paragraphs("<aside class=related><h3>%s</h3><ul>%s</ul></aside>", "<li><a href=/x>%s</a>")
        + "</div></article></main>"
        + footer();
  }

  private String micro() {
    return head("", "")
        + "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>"
        + safe("title")
        + "</h1><meta itemprop=articleSection content='"
        + safe("section")
        + "'><h2 itemprop=description class=subtitle>"
        + safe("standfirst")
        + "</h2><span itemprop=author itemscope itemtype='https://schema.org/Person'>"
        + "<span itemprop=name>"
        + safe("by")
        + "</span></span> <time itemprop=datePublished datetime='"
        + safe("published")
        + "'></time><meta itemprop=dateModified content='"
        + safe("modified")
        + "'>"
        + figure()
        + "<div itemprop=articleBody>"
        + paragraphs("<div class=box><strong>%s</strong> %s</div>", "<a href=/x>%s</a><br>")
        + "</div><div class=tags>"
        + tagLinks()
        + "</div></div>"
        + footer();
  }

  private String meta() {
    StringBuilder meta = new StringBuilder();
    property(meta, "og:type", "article");
    property(meta, "og:title", get("title") + " | " + get("outlet"));
    property(meta, "og:description", get("standfirst"));
    property(meta, "og:site_name", get("outlet"));
    property(meta, "article:published_time", get("published"));
    property(meta, "article:modified_time", get("modified"));
    property(meta, "article:section", get("section"));
    page.keywords().forEach(keyword -> property(meta, "article:tag", keyword));
    property(meta, "author", get("by"));
    return head("", meta.toString())
        + "<div id=page><div class=col><div class=hd>"
        + safe("title")
        + "</div>"
        + (page.has("standfirst") ? "<div class=lead>" + safe("standfirst") + "</div>" : "")
        + paragraphs("<p><b>%s:</b> %s</p>", "<a href=/x>%s</a> ")
        + "</div></div>"
        + footer();
  }

  private String bare() {
    return "<html lang="
        + page.language()
        + "><title>"
        + safe("title")
        + " - "
        + safe("outlet")
        + "</title><body><table><tr><td width=150><a href=/>*</a></td><td><h1>"
        + safe("title")
        + "</h1>"
        + (page.has("shownby") ? "<div>" + safe("shownby") + "</div>" : "")
        + "<div>"
        + safe("shown")
        + "</div>"
        + String.join("<br><br>", page.text().stream().map(Entities::escape).toList())
        + "<h4>"
        + (page.rail().isEmpty() ? "" : Entities.escape(page.rail().getFirst()))
        + "</h4><ul>"
        + links("<li><a href=/x>%s</a>")
        + "</ul></td></tr></table>"
        + footer();
  }

  private String amp() {
    return "<!doctype html><html amp lang="
        + page.language()
        + "><head><meta charset=utf-8><title>"
        + safe("title")
        + "</title>"
        + json(authored("NewsArticle"))
        + "<script async src='https://cdn.example/v0.js'></script></head><body>"
        + "<amp-sidebar id=menu layout=nodisplay><ul><li>Menu<li>Login</ul></amp-sidebar>"
        + "<article class=amp-wp-article><h1>"
        + safe("title")
        + "</h1><figure><amp-img src=/i.jpg width=600 height=400 layout=responsive></amp-img><figcaption>"
        + safe("caption")
        + " © "
        + safe("credit")
        + "</figcaption></figure>"
        + paragraphs("<amp-list class=related><h4>%s</h4>%s</amp-list>", "<a href=/x>%s</a>")
        + "</article>"
        + footer();
  }

  private String live() {
    Map<String, Object> blog = authored("LiveBlogPosting");
    blog.put("coverageStartTime", get("published"));
    StringBuilder updates = new StringBuilder();
    int hour = 12;
    for (String paragraph : page.text()) {
      updates
          .append("<section class=update><time>")
          .append(hour--)
          .append(":05</time><p>")
          .append(Entities.escape(paragraph))
          .append("</p></section>");
    }
    return head(json(blog), "")
        + "<main><h1>"
        + safe("title")
        + "</h1><div class='live-content'>"
        + updates
        + "</div></main>"
        + footer();
  }

  private String gallery() {
    return head(json(Map.of("@type", "ImageGallery", "name", get("title"))), published())
        + "<main><h1>"
        + safe("title")
        + "</h1>"
        + paragraphs("", "")
        + figure()
        + "</main>"
        + footer();
  }

  private String video() {
    Map<String, Object> video = new LinkedHashMap<>();
    video.put("@type", "VideoObject");
    video.put("name", get("title"));
    video.put("uploadDate", get("published"));
    return head(json(video), "<meta property=og:type content=video.other>" + published())
        + "<main><h1>"
        + safe("title")
        + "</h1><video src=/v.mp4></video>"
        + paragraphs("", "")
        + "</main>"
        + footer();
  }

  private String paywall() {
    Map<String, Object> article = authored("NewsArticle");
    article.put("isAccessibleForFree", "False");
    article.put("hasPart", Map.of("@type", "WebPageElement", "cssSelector", ".paid"));
    return head(json(article), "")
        + "<main><h1>"
        + safe("title")
        + "</h1><p class=standfirst>"
        + safe("standfirst")
        + "</p>"
        + figure()
        + "<div class='story-text'>"
        + paragraphs("", "")
        + "</div><div class='paywall subscribe'><h3>+</h3><button>OK</button></div></main>"
        + footer();
  }

  private String correction() {
    return head(json(List.of(authored("Article"))), "")
        + "<main><h1>"
        + safe("title")
        + "</h1>"
        + figure()
        + "<div class='entry-content'>"
        + paragraphs("<div class='read-more'><span>%s</span>%s</div>", "<p><a href=/x>%s</a></p>")
        + "</div></main>"
        + footer();
  }

  private String published() {
    StringBuilder meta = new StringBuilder();
    property(meta, "article:published_time", get("published"));
    property(meta, "article:section", get("section"));
    property(meta, "author", get("by"));
    return meta.toString();
  }

  private Map<String, Object> news(String type) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@type", type);
    article.put("headline", get("title"));
    article.put("datePublished", get("published"));
    if (page.has("modified")) {
      article.put("dateModified", get("modified"));
    }
    article.put("articleSection", get("section"));
    return article;
  }

  private Map<String, Object> authored(String type) {
    Map<String, Object> article = news(type);
    article.put(
        "author",
        page.byline().stream().map(name -> Map.of("@type", "Person", "name", name)).toList());
    article.put("publisher", Map.of("@type", "Organization", "name", get("outlet")));
    article.put("keywords", String.join(", ", page.keywords()));
    return article;
  }

  private String head(String data, String meta) {
    return "<!doctype html><html lang="
        + page.language()
        + "><head><title>"
        + safe("title")
        + " | "
        + safe("outlet")
        + "</title><meta property=og:site_name content='"
        + safe("outlet")
        + "'>"
        + meta
        + data
        + "</head><body><nav><a href=/a>A</a> <a href=/b>B</a></nav>";
  }

  private static void property(StringBuilder into, String name, String content) {
    if (!content.isEmpty()) {
      into.append("<meta property=\"")
          .append(name)
          .append("\" content=\"")
          .append(Entities.escape(content).replace("\"", "&quot;"))
          .append("\">");
    }
  }

  private static String json(Object value) {
    try {
      return "<script type='application/ld+json'>" + MAPPER.writeValueAsString(value) + "</script>";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String figure() {
    return page.has("caption")
        ? "<figure><img src=/i.jpg><figcaption>"
            + safe("caption")
            + " (Photo: "
            + safe("credit")
            + ")</figcaption></figure>"
        : "";
  }

  /** The text, with the rail behind its first paragraph. */
  private String paragraphs(String rail, String link) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : page.text()) {
      out.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
      if (!page.rail().isEmpty() && !rail.isEmpty() && paragraph.equals(page.text().getFirst())) {
        out.append(rail.formatted(Entities.escape(page.rail().getFirst()), links(link)));
      }
    }
    return out.toString();
  }

  private String links(String link) {
    StringBuilder out = new StringBuilder();
    for (String headline :
        page.rail().subList(Math.min(1, page.rail().size()), page.rail().size())) {
      out.append(link.formatted(Entities.escape(headline)));
    }
    return out.toString();
  }

  private String tagLinks() {
    StringBuilder out = new StringBuilder();
    for (String keyword : page.keywords()) {
      out.append("<a href=/tag/x1>").append(Entities.escape(keyword)).append("</a> ");
    }
    return out.toString();
  }

  private String footer() {
    return "<footer>© 2031 "
        + safe("outlet")
        + " <a href=/imprint>Imprint</a></footer></body></html>";
  }
}
