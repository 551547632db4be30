package dev.dateline.ingest;

import dev.dateline.standalone.broker.EmbeddedKafka;
import dev.dateline.standalone.broker.ServiceProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An ingest service in a process of its own. */
final class IngestProcess {
  private IngestProcess() {}

  /**
   * @param options beside those that every such process has
   */
  static ServiceProcess start(EmbeddedKafka broker, Path log, List<String> options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--bootstrap-server=" + broker.bootstrapServers(),
                "--health-port=0",
                "--allow-private-addresses",
                "--pacing=10ms"));
    arguments.addAll(options);
    return ServiceProcess.start("dev.dateline.ingest.IngestMain", arguments, log);
  }
}
