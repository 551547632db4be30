package dev.dateline.enrich.names;

import dev.dateline.enrich.text.TaggableText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recogniser of others' making, held to a time an article. It runs in threads of its own, so that
 * one that hangs holds up no article longer than the budget: what waits for a thread meanwhile is
 * late as well, and at once where {@link #MOST_WAITING} wait before it.
 */
public final class BudgetedRecogniser implements NameRecogniser {
  private static final Logger log = LoggerFactory.getLogger(BudgetedRecogniser.class);

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Articles that wait for a thread. */
  static final int MOST_WAITING = 256;

  /** What came of an article. */
  public enum Outcome {
    /** It answered in time. */
    ANSWERED,
    /** It did not. */
    LATE,
    /** It failed, or named words that are not there. */
    FAILED
  }

  private final NameRecogniser recogniser;
  private final Duration budget;
  private final Consumer<Outcome> outcomes;
  private final AtomicBoolean failedBefore = new AtomicBoolean();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("recogniser-", 0).factory());

  /**
   * @param budget wall time an article, waiting included
   * @param outcomes told of every article, by the asking thread
   */
  BudgetedRecogniser(NameRecogniser recogniser, Duration budget, Consumer<Outcome> outcomes) {
    this.recogniser = recogniser;
    this.budget = budget;
    this.outcomes = outcomes;
  }

  @Override
  public String name() {
    return recogniser.name();
  }

  @Override
  public String version() {
    return recogniser.version();
  }

  @Override
  public boolean handles(String language) {
    return recogniser.handles(language);
  }

  /**
   * {@inheritDoc}
   *
   * @throws NoAnswerException if it is late or fails; its thread is interrupted
   */
  @Override
  public List<FoundName> recognise(TaggableText text) {
    FutureTask<List<FoundName>> asked =
        new FutureTask<>(() -> checked(recogniser.recognise(text), text));
    try {
      threads.execute(asked);
      List<FoundName> found = asked.get(budget.toNanos(), TimeUnit.NANOSECONDS);
      outcomes.accept(Outcome.ANSWERED);
      return found;
    } catch (TimeoutException | RejectedExecutionException e) {
      giveUp(asked);
      outcomes.accept(Outcome.LATE);
      throw new NoAnswerException(name() + " took longer than " + budget, e);
    } catch (ExecutionException e) {
      outcomes.accept(Outcome.FAILED);
      if (failedBefore.compareAndSet(false, true)) {
        log.atWarn()
            .addKeyValue("recogniser", name())
            .addKeyValue("cause", String.valueOf(e.getCause()))
            .log("a recogniser fails; said once, counted always");
      }
      throw new NoAnswerException(name() + " failed", e.getCause());
    } catch (InterruptedException e) {
      giveUp(asked);
      Thread.currentThread().interrupt();
      throw new NoAnswerException("interrupted", e);
    }
  }

  /** Leaves its place in the queue as well. */
  private void giveUp(FutureTask<List<FoundName>> asked) {
    asked.cancel(true);
    threads.remove(asked);
  }

  private static List<FoundName> checked(List<FoundName> names, TaggableText text) {
    int next = 0;
    for (FoundName name : names) {
      int first = name.span().first();
      int last = name.span().last();
      if (first < next || last < first || last >= text.words().size()) {
        throw new IllegalStateException("names words " + first + " to " + last + " out of order");
      }
      if (text.words().get(first).field() != text.words().get(last).field()) {
        throw new IllegalStateException("names words " + first + " to " + last + " of two fields");
      }
      next = last + 1;
    }
    return names;
  }
}
