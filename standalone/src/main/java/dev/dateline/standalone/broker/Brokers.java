package dev.dateline.standalone.broker;

import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/** Connections of short commands, which should say soon that nobody is there. */
public final class Brokers {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private Brokers() {}

  /**
   * Connects to the brokers.
   *
   * @return a client that has had an answer
   * @throws UsageException if the address is malformed
   * @throws FailedException if none of the brokers answers
   */
  public static Admin connect(KafkaOptions kafka) {
    Admin admin = open(kafka);
    try {
      admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return admin;
    } catch (TimeoutException e) {
      throw unreachable(kafka, admin, "no answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw unreachable(kafka, admin, String.valueOf(cause.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(kafka, admin, "interrupted", e);
    }
  }

  /** The same, to find out no more than whether they answer. */
  public static void require(KafkaOptions kafka) {
    connect(kafka).close(Duration.ZERO);
  }

  private static Admin open(KafkaOptions kafka) {
    try {
      return Admin.create(kafka.clientSettings(Map.of()));
    } catch (KafkaException e) {
      if (e instanceof ConfigException || e.getCause() instanceof ConfigException) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        throw new UsageException(String.valueOf(cause.getMessage()));
      }
      throw e;
    }
  }

  private static FailedException unreachable(
      KafkaOptions kafka, Admin admin, String why, Exception cause) {
    admin.close(Duration.ZERO);
    return new FailedException(
        "cannot reach Kafka at " + kafka.bootstrapServers() + ": " + why, cause);
  }
}
