package dev.dateline.desk.http;

import dev.dateline.contract.Article;
import dev.dateline.contract.Image;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import dev.dateline.desk.index.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as a line of the wire: everything but its text. The fields are those of {@link Article}
 * where they share a name.
 *
 * @param updatedAt when this revision was ingested
 * @param alsoIn other outlets that ran it, at most 50
 * @param copies how many repeats of it are known
 */
record Headline(
    String id,
    String url,
    String title,
    @Nullable String standfirst,
    Publisher publisher,
    String language,
    Article.Kind kind,
    @Nullable String agency,
    @Nullable String place,
    @Nullable String section,
    List<String> authors,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    Instant updatedAt,
    int revision,
    boolean paywalled,
    boolean fullText,
    int wordCount,
    @Nullable Image image,
    List<Label> tags,
    List<Publisher> alsoIn,
    int copies) {

  /** A tag without its mentions. */
  record Label(String id, String label, Tag.Type type, Tag.Rel rel) {}

  static Headline of(Story story) {
    Article a = story.article();
    return new Headline(
        a.id(),
        a.url(),
        a.title(),
        a.standfirst(),
        a.publisher(),
        a.language(),
        a.kind(),
        a.agency(),
        a.place(),
        a.section(),
        a.authors(),
        a.publishedAt(),
        a.firstSeenAt(),
        story.updatedAt(),
        a.revision(),
        a.paywalled(),
        a.fullText(),
        a.wordCount(),
        a.image(),
        a.tags().stream().map(t -> new Label(t.id(), t.label(), t.type(), t.rel())).toList(),
        story.alsoIn(),
        story.copies());
  }
}
