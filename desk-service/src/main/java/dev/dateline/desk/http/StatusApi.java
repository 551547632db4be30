package dev.dateline.desk.http;

import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.intake.Progress;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** How the desk and the pipeline are doing. */
final class StatusApi {
  private final ArticleIndex index;
  private final Supplier<Progress> progress;
  private final Figures figures;
  private final Answers answers;

  StatusApi(ArticleIndex index, Supplier<Progress> progress, Figures figures, Answers answers) {
    this.index = index;
    this.progress = progress;
    this.figures = figures;
    this.answers = answers;
  }

  /**
   * @param articles in the index
   * @param copies of them in the index
   * @param progress of reading the topics
   * @param lastHour what passed, minute by minute
   */
  record Status(int articles, int copies, Progress progress, Figures.Report lastHour) {}

  void status(Context ctx) {
    new Parameters(ctx, List.of());
    answers.json(
        ctx,
        new Status(
            index.archive().size(), index.archive().copies(), progress.get(), figures.report()));
  }
}
