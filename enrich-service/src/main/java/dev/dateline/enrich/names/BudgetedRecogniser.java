package dev.dateline.enrich.names;

import dev.dateline.enrich.text.TaggableText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recogniser of others' making, held to a time an article. It runs in threads of its own, so that
 * one that hangs holds up no article longer than the budget: what waits for a thread meanwhile is
 * late as well.
 */
public final class BudgetedRecogniser implements NameRecogniser {
  private static final Logger log = LoggerFactory.getLogger(BudgetedRecogniser.class);

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
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
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
    Future<List<FoundName>> asked = threads.submit(() -> checked(recogniser.recognise(text), text));
    try {
      List<FoundName> found = asked.get(budget.toNanos(), TimeUnit.NANOSECONDS);
      outcomes.accept(Outcome.ANSWERED);
      return found;
    } catch (TimeoutException e) {
      asked.cancel(true);
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
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswerException("interrupted", e);
    }
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
