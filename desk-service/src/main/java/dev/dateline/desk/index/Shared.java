package dev.dateline.desk.index;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that very many want at the same time: whoever asks first works one out, the others wait
 * for that one, and nobody for a lock. Safe for use by many threads.
 */
public final class Shared<K, V> {
  private final int most;
  private final Map<K, CompletableFuture<V>> answers = new ConcurrentHashMap<>();

  /**
   * @param most answers kept; beyond that all are forgotten
   */
  public Shared(int most) {
    this.most = most;
  }

  /** The answer to a question; if work fails, so does this, and whoever comes next tries again. */
  public V of(K question, Function<K, V> work) {
    CompletableFuture<V> answer = answers.get(question);
    if (answer == null) {
      CompletableFuture<V> own = new CompletableFuture<>();
      answer = answers.putIfAbsent(question, own);
      if (answer == null) {
        answer = own;
        work(question, work, own);
      }
    }
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Forgets all answers; those under way are still given to who waits for them. */
  public void clear() {
    answers.clear();
  }

  private void work(K question, Function<K, V> work, CompletableFuture<V> answer) {
    if (answers.size() > most) {
      answers.clear();
    }
    try {
      answer.complete(work.apply(question));
    } catch (RuntimeException | Error e) {
      answers.remove(question, answer);
      answer.completeExceptionally(e);
    }
  }
}
