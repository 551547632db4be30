package dev.dateline.desk.figures;

import dev.dateline.contract.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The numbers of the pipeline since the desk was started. Safe for use by many threads. */
public final class Figures {
  private final Clock clock;
  private final Instant since;
  private final Minutes in = new Minutes();
  private final Minutes fresh = new Minutes();
  private final Minutes revised = new Minutes();
  private final Minutes copies = new Minutes();
  private final Minutes dead = new Minutes();
  private final Delays pipeline = new Delays();
  private final Delays news = new Delays();

  public Figures(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /**
   * Minute by minute, oldest first; the last one is not over yet.
   *
   * @param since when counting began; before it there is nothing of {@code in} and {@code dead}
   * @param from the first minute
   * @param in raw articles published by ingest
   * @param fresh new articles
   * @param revised revisions
   * @param copies repeats held back
   * @param dead dead letters
   * @param pipelineDelay milliseconds from ingest to the desk, of the last records
   * @param newsDelay milliseconds from publication to ingest, of the last new articles
   */
  public record Report(
      Instant since,
      Instant from,
      List<Long> in,
      List<Long> fresh,
      List<Long> revised,
      List<Long> copies,
      List<Long> dead,
      Delays.Quantiles pipelineDelay,
      Delays.Quantiles newsDelay) {}

  /** A raw article was published. */
  public void in(Instant at) {
    in.add(at);
  }

  /** A dead letter was written. */
  public void dead(Instant at) {
    dead.add(at);
  }

  /** A copy was held back. */
  public void copy(Instant at) {
    copies.add(at);
    delay(at);
  }

  /** An article is new or was revised. */
  public void article(Article article, Instant at) {
    boolean first = article.revision() == 1;
    (first ? fresh : revised).add(at);
    delay(at);
    Instant published = article.publishedAt();
    if (first && published != null && published.isBefore(article.firstSeenAt())) {
      news.add(Duration.between(published, article.firstSeenAt()));
    }
  }

  /** The last hour. */
  public Report report() {
    Instant now = clock.instant();
    return new Report(
        since,
        Minutes.first(now),
        in.until(now),
        fresh.until(now),
        revised.until(now),
        copies.until(now),
        dead.until(now),
        pipeline.quantiles(),
        news.quantiles());
  }

  /** What was ingested before the desk started says nothing of how fast the pipeline is. */
  private void delay(Instant at) {
    if (!at.isBefore(since)) {
      pipeline.add(Duration.between(at, clock.instant()));
    }
  }
}
