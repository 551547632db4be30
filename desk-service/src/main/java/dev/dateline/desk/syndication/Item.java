package dev.dateline.desk.syndication;

import dev.dateline.contract.Article;
import dev.dateline.contract.Tag;
import dev.dateline.desk.index.Story;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article as feeds of all formats tell it. */
final class Item {
  /** With a host and nothing before it: what stands before an "@" only looks like one. */
  private static final Pattern WEB =
      Pattern.compile(
          "https?://(\\[[0-9a-f:.]+]|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*)(:\\d*)?([/?#]|\\z)",
          Pattern.CASE_INSENSITIVE);

  /** Where browsers take a backslash for a slash. */
  private static final Pattern BEFORE_QUERY = Pattern.compile("[^?#]*");

  /** RFC 3987, section 2.2: what stands in no IRI. */
  private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7f]");

  private final Story story;
  private final Article article;

  Item(Story story) {
    this.story = story;
    this.article = story.article();
  }

  Story story() {
    return story;
  }

  Article article() {
    return article;
  }

  /** The article's id as a URN, which stays what it is through all revisions. */
  String id() {
    String id = article.id();
    return id.matches("[0-9a-f]{32}")
        ? "urn:uuid:"
            + String.join(
                "-",
                id.substring(0, 8),
                id.substring(8, 12),
                id.substring(12, 16),
                id.substring(16, 20),
                id.substring(20))
        : "urn:dateline:" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** {@code null} if the address is not of the web. */
  @Nullable String link() {
    return web(article.url());
  }

  Instant published() {
    return article.publishedAt() == null ? article.firstSeenAt() : article.publishedAt();
  }

  /** When the outlet changed it, else when a revision was found, else when it was published. */
  Instant updated() {
    if (article.modifiedAt() != null && !article.modifiedAt().isBefore(published())) {
      return article.modifiedAt();
    }
    return article.revision() > 1 ? story.updatedAt() : published();
  }

  /** The text as paragraphs of HTML; all that publishers wrote is escaped. */
  String html() {
    StringBuilder html = new StringBuilder();
    for (String paragraph : article.body().split("\n")) {
      if (!paragraph.isBlank()) {
        html.append("<p>").append(escape(Characters.clean(paragraph))).append("</p>");
      }
    }
    return html.toString();
  }

  /** Labels of what it is about or mentions, each once, with an id. */
  Map<String, String> categories() {
    Map<String, String> byLabel = new LinkedHashMap<>();
    for (Tag tag : article.tags()) {
      if (!tag.label().isBlank()) {
        byLabel.putIfAbsent(tag.label().strip(), tag.id());
      }
    }
    return byLabel;
  }

  @Nullable String image() {
    return article.image() == null || article.image().url() == null
        ? null
        : web(article.image().url());
  }

  List<String> authors() {
    return article.authors().stream().filter(a -> !a.isBlank()).toList();
  }

  /** {@code null} where the language is not known. */
  @Nullable String language() {
    return article.language().equals("und") ? null : article.language();
  }

  /**
   * As browsers read it, with what no address may have percent-encoded; {@code null} if it is not
   * of the web. A backslash that was encoded would make a user's name of the host before it.
   */
  private static @Nullable String web(String address) {
    String read =
        BEFORE_QUERY
            .matcher(address.strip())
            .replaceFirst(p -> Matcher.quoteReplacement(p.group().replace('\\', '/')));
    String clean =
        ILLEGAL.matcher(read).replaceAll(c -> "%%%02X".formatted((int) c.group().charAt(0)));
    return WEB.matcher(clean).lookingAt() ? clean : null;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
