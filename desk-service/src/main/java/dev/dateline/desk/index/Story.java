package dev.dateline.desk.index;

import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import java.time.Instant;
import java.util.List;

/**
 * An article in one of its revisions, mostly the latest.
 *
 * @param article the revision
 * @param updatedAt when it was ingested; orders the wire
 * @param position where in {@code news.articles} it stands
 * @param sequence of the revision among all that was put into the index
 * @param alsoIn other outlets that ran it, each once, in the order in which their copies came; at
 *     most {@value Copies#OUTLETS}
 * @param copies how many copies there are
 */
public record Story(
    Article article,
    Instant updatedAt,
    Source position,
    long sequence,
    List<Publisher> alsoIn,
    int copies) {

  Story with(List<Publisher> alsoIn, int copies) {
    return new Story(article, updatedAt, position, sequence, List.copyOf(alsoIn), copies);
  }
}
