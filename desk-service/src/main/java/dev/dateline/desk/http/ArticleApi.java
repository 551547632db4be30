package dev.dateline.desk.http;

import dev.dateline.contract.Article;
import dev.dateline.contract.Source;
import dev.dateline.desk.index.Archive;
import dev.dateline.desk.index.Copy;
import dev.dateline.desk.index.Story;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One article as JSON with all that is known of it. */
final class ArticleApi {
  private final Archive archive;
  private final Answers answers;

  ArticleApi(Archive archive, Answers answers) {
    this.archive = archive;
    this.answers = answers;
  }

  /**
   * @param article the latest revision, as its topic holds it; {@code evidence} in it says where
   *     each value came from
   * @param updatedAt when it was ingested
   * @param copies repeats of it without their texts, oldest first, at most 200
   * @param copyCount how many there are
   * @param revisions those that are held, the first one first
   * @param trace where in Kafka it stands, from the raw page on
   * @param related the story that the article's {@code related} names, or of which that is a copy;
   *     {@code null} if it names none or the index holds it no more
   */
  record Detail(
      Article article,
      Instant updatedAt,
      List<Repeat> copies,
      int copyCount,
      List<Revision> revisions,
      List<Source> trace,
      @Nullable Headline related) {}

  /**
   * @param revision its number, from 1
   * @param updatedAt when it was ingested
   * @param title its headline
   * @param change by how much it differs from the one before, over 0 to 1; {@code null} for the
   *     first
   * @param wordCount of its text
   */
  record Revision(
      int revision, Instant updatedAt, String title, @Nullable Double change, int wordCount) {}

  /**
   * @param article the revision, as its topic held it
   * @param updatedAt when it was ingested
   * @param trace where in Kafka it stood, from the raw page on
   */
  record Past(Article article, Instant updatedAt, List<Source> trace) {}

  void latest(Context ctx) {
    new Parameters(ctx, List.of());
    String id = ctx.pathParam("id");
    Story story = archive.find(id);
    if (story == null) {
      throw new NotFoundResponse("The desk holds no article with this id.");
    }
    answers.json(
        ctx,
        new Detail(
            story.article(),
            story.updatedAt(),
            archive.copies(id).stream().map(Repeat::of).toList(),
            story.copies(),
            archive.revisions(id).stream().map(ArticleApi::revision).toList(),
            trace(story),
            related(story.article())));
  }

  void copy(Context ctx) {
    new Parameters(ctx, List.of());
    Copy copy = archive.copy(ctx.pathParam("copy"));
    if (copy == null || !copy.of().equals(ctx.pathParam("id"))) {
      throw new NotFoundResponse("The desk holds no such copy of this article.");
    }
    answers.json(ctx, copy);
  }

  void revision(Context ctx) {
    new Parameters(ctx, List.of());
    String number = ctx.pathParam("revision");
    Story past =
        archive.revisions(ctx.pathParam("id")).stream()
            .filter(s -> Integer.toString(s.article().revision()).equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("The desk holds no such revision."));
    answers.json(ctx, new Past(past.article(), past.updatedAt(), trace(past)));
  }

  private @Nullable Headline related(Article article) {
    if (article.related() == null) {
      return null;
    }
    String to = article.related().to();
    Story story = archive.find(to);
    if (story == null) {
      Copy copy = archive.copy(to);
      story = copy == null ? null : archive.find(copy.of());
    }
    return story == null ? null : Headline.of(story);
  }

  private static Revision revision(Story story) {
    Article a = story.article();
    return new Revision(a.revision(), story.updatedAt(), a.title(), a.change(), a.wordCount());
  }

  private static List<Source> trace(Story story) {
    return List.of(story.article().source(), story.position());
  }
}
