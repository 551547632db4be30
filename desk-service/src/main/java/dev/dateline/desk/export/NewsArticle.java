package dev.dateline.desk.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import dev.dateline.desk.index.Story;
import dev.dateline.vocabulary.SchemaOrg;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as schema.org tells news, in JSON-LD (schema.org/NewsArticle). Its names are those of
 * the vocabulary.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NewsArticle(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    String identifier,
    String url,
    String headline,
    @Nullable String description,
    String articleBody,
    @Nullable String articleSection,
    @Nullable Instant datePublished,
    @Nullable Instant dateModified,
    @Nullable String inLanguage,
    List<Party> author,
    @Nullable Party publisher,
    @Nullable String image,
    @Nullable Boolean isAccessibleForFree,
    List<String> correction,
    @JsonUnwrapped SchemaOrg tags) {

  /** A person or an outlet. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Party(@JsonProperty("@type") String type, String name) {}

  static NewsArticle of(Story story) {
    Article a = story.article();
    return new NewsArticle(
        "https://schema.org",
        "NewsArticle",
        a.id(),
        a.url(),
        a.title(),
        a.standfirst(),
        a.body(),
        a.section(),
        a.publishedAt(),
        a.modifiedAt() == null && a.revision() > 1 ? story.updatedAt() : a.modifiedAt(),
        a.language().equals("und") ? null : a.language(),
        a.authors().stream().map(name -> new Party("Person", name)).toList(),
        publisher(a.publisher()),
        a.image() == null ? null : a.image().url(),
        a.paywalled() ? Boolean.FALSE : null,
        a.corrections(),
        SchemaOrg.of(a.tags()));
  }

  private static @Nullable Party publisher(Publisher publisher) {
    String name = publisher.name() == null ? publisher.domain() : publisher.name();
    return name == null ? null : new Party("NewsMediaOrganization", name);
  }
}
