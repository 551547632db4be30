package dev.dateline.enrich.text;

import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tagging stages see of an article.
 *
 * @param title the headline; empty if none
 * @param standfirst {@code null} if none
 * @param body paragraphs joined by one newline
 * @param language a primary BCP 47 tag; {@code und} when unsure
 * @param keywords as the page declares them
 * @param labels the user's labels of the feed
 * @param publisher the outlet; {@code null} if unknown
 * @param sections the outlet's own sections for it, wider ones first
 */
public record TagInput(
    String title,
    @Nullable String standfirst,
    String body,
    String language,
    List<String> keywords,
    List<String> labels,
    @Nullable Publisher publisher,
    List<String> sections) {

  /** Of an article in no section. */
  public TagInput(
      String title,
      @Nullable String standfirst,
      String body,
      String language,
      List<String> keywords,
      List<String> labels,
      @Nullable Publisher publisher) {
    this(title, standfirst, body, language, keywords, labels, publisher, List.of());
  }

  public TagInput {
    keywords = List.copyOf(keywords);
    labels = List.copyOf(labels);
    sections = List.copyOf(sections);
  }

  /** Of title and text alone. */
  public static TagInput of(String title, String body, String language) {
    return new TagInput(title, null, body, language, List.of(), List.of(), null);
  }

  /** Of an article; the tags it has are not looked at. */
  public static TagInput of(Article article) {
    return new TagInput(
        article.title(),
        article.standfirst(),
        article.body(),
        article.language(),
        article.keywords(),
        article.labels(),
        article.publisher(),
        sections(article));
  }

  private static List<String> sections(Article article) {
    List<String> sections = new ArrayList<>(article.breadcrumb());
    if (article.section() != null) {
      sections.add(article.section());
    }
    return sections;
  }

  /** A field's text, empty if the article has none. */
  public String text(Field field) {
    return switch (field) {
      case TITLE -> title;
      case STANDFIRST -> standfirst == null ? "" : standfirst;
      case BODY -> body;
    };
  }
}
