package dev.dateline.standalone.broker;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * Kafka ends the whole process when it cannot go on, as on a full disk or a broken log. This makes
 * it say so in one line first.
 */
public final class BrokerExit {
  private BrokerExit() {}

  /**
   * @param log where the reason stands
   */
  public static void explain(Path log) {
    Exit.setExitProcedure((status, message) -> end(status, log));
    Exit.setHaltProcedure((status, message) -> end(status, log));
  }

  private static void end(int status, Path log) {
    System.err.println("dateline: the embedded broker cannot go on; the log is " + log);
    System.err.flush();
    Runtime.getRuntime().halt(status);
  }
}
