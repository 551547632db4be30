package dev.dateline.standalone.tools;

import dev.dateline.runtime.FailedException;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines with lines: one out for each one in, in the same order, on several threads, in
 * bounded memory however long the input is. A line that fails is answered with its error.
 */
final class NdjsonRunner {
  static final int MAX_LINE_BYTES = 64 * 1024 * 1024;

  private static final int LINES_PER_THREAD = 32;
  private static final int MAX_PENDING_CHARS = MAX_LINE_BYTES;

  private final int threads;
  private final int maxLineBytes;

  /**
   * @param threads at least 1
   */
  NdjsonRunner(int threads) {
    this(threads, MAX_LINE_BYTES);
  }

  NdjsonRunner(int threads, int maxLineBytes) {
    this.threads = threads;
    this.maxLineBytes = maxLineBytes;
  }

  /**
   * Runs until the input ends, or until nobody reads the output any more.
   *
   * @param answer called from several threads, for lines of any content
   * @throws FailedException if the input cannot be read
   */
  void run(InputStream in, Output out, UnaryOperator<String> answer) {
    Semaphore budget = new Semaphore(MAX_PENDING_CHARS);
    BlockingQueue<Pending> pending = new ArrayBlockingQueue<>(threads * LINES_PER_THREAD);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      FutureTask<Void> reading = new FutureTask<>(() -> read(in, answer, workers, budget, pending));
      Thread reader = Thread.ofPlatform().daemon().name("lines").start(reading);
      try {
        write(out, budget, pending);
        reading.get();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        throw new FailedException("cannot read the input: " + cause.getMessage(), e);
      } catch (ClosedOutputException e) {
        reader.interrupt(); // it may wait for input for ever: being a daemon, it cannot hold us
      } catch (InterruptedException e) {
        reader.interrupt();
        Thread.currentThread().interrupt();
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private record Pending(Future<String> answer, int weight) {
    static final Pending END = new Pending(new FutureTask<>(() -> ""), 0);
  }

  private @Nullable Void read(
      InputStream in,
      UnaryOperator<String> answer,
      ExecutorService workers,
      Semaphore budget,
      BlockingQueue<Pending> pending)
      throws IOException, InterruptedException {
    try {
      Lines lines = new Lines(in, maxLineBytes);
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        int weight = Math.min(line.text().length(), MAX_PENDING_CHARS);
        budget.acquire(weight);
        Lines.Line given = line;
        pending.put(new Pending(workers.submit(() -> answer(given, answer)), weight));
      }
      return null;
    } finally {
      pending.put(Pending.END);
    }
  }

  private static void write(Output out, Semaphore budget, BlockingQueue<Pending> pending)
      throws InterruptedException, ExecutionException {
    while (true) {
      Pending next = pending.poll();
      if (next == null || !next.answer().isDone()) {
        out.flush(); // whoever reads should not wait for what is done
        next = next == null ? pending.take() : next;
      }
      if (next == Pending.END) {
        out.flush();
        return;
      }
      out.line(next.answer().get());
      budget.release(next.weight());
    }
  }

  private String answer(Lines.Line line, UnaryOperator<String> answer) {
    if (line.tooLong()) {
      return LineError.answer(line.text(), "line is longer than " + maxLineBytes + " bytes");
    }
    try {
      return answer.apply(line.text());
    } catch (RuntimeException | StackOverflowError e) {
      String message = e.getMessage() == null ? "" : ": " + e.getMessage();
      return LineError.answer(line.text(), e.getClass().getSimpleName() + message);
    }
  }
}
