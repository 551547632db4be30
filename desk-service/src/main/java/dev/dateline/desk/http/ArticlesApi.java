package dev.dateline.desk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Article;
import dev.dateline.desk.wire.Copy;
import dev.dateline.desk.wire.Query;
import dev.dateline.desk.wire.Snapshot;
import dev.dateline.desk.wire.Story;
import dev.dateline.desk.wire.Window;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The articles of the window as JSON. */
final class ArticlesApi {
  private final Window window;
  private final JsonMapper json;

  ArticlesApi(Window window, JsonMapper json) {
    this.window = window;
    this.json = json;
  }

  /**
   * @param articles newest first
   * @param matching how many of the window match, shown or not
   * @param held how many the window holds
   * @param cursor where {@code /api/stream?after=} goes on
   */
  record Listing(List<Headline> articles, long matching, int held, String cursor) {}

  /**
   * @param article the latest revision
   * @param updatedAt when it was ingested
   * @param copies repeats of it, oldest first
   */
  record Detail(Article article, Instant updatedAt, List<Copy> copies) {}

  void list(Context ctx) throws JsonProcessingException {
    Parameters parameters = new Parameters(ctx, Set.of("limit"));
    Query query = parameters.query();
    Snapshot snapshot = window.snapshot();
    List<Story> matching = snapshot.stories().stream().filter(query::matches).toList();
    List<Headline> shown = matching.stream().limit(parameters.limit()).map(Headline::of).toList();
    answer(
        ctx,
        new Listing(
            shown, matching.size(), snapshot.stories().size(), snapshot.cursor().toString()));
  }

  void one(Context ctx) throws JsonProcessingException {
    Story story = window.find(ctx.pathParam("id"));
    if (story == null) {
      throw new NotFoundResponse("The desk holds no article with this id.");
    }
    answer(ctx, new Detail(story.article(), story.updatedAt(), story.copies()));
  }

  private void answer(Context ctx, Object body) throws JsonProcessingException {
    ctx.contentType("application/json").header("Cache-Control", "no-store");
    ctx.result(json.writeValueAsBytes(body));
  }
}
