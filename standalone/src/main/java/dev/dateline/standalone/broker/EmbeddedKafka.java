package dev.dateline.standalone.broker;

import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One KRaft node, broker and controller in this process, reachable on loopback alone. */
public final class EmbeddedKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final DataFolder folder;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, DataFolder folder, int port) {
    this.server = server;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Formats the folder if it is new, then starts; returns when the broker answers.
   *
   * @param dir where topics are kept; what an earlier start left in it is taken up again
   * @param port where clients connect, 0 for any free one
   * @throws FailedException if the port is taken or the folder is broken, not ours, or in use
   */
  public static EmbeddedKafka start(Path dir, int port) {
    DataFolder folder = DataFolder.open(dir);
    try {
      int chosen = free(port);
      return new EmbeddedKafka(boot(folder, chosen), folder, chosen);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker in good order and waits for its end. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    folder.close();
  }

  private static KafkaRaftServer boot(DataFolder folder, int port) {
    KafkaConfig config = new KafkaConfig(BrokerSettings.of(folder.logs(), port, free(0)), false);
    try {
      format(folder);
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
      server.startup();
      return server;
    } catch (Exception e) { // Scala code throws checked exceptions that it does not declare
      throw new FailedException(
          "the embedded broker does not start on " + folder.logs() + ": " + e.getMessage(), e);
    }
  }

  private static void format(DataFolder folder) throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId(folder.clusterId())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setIgnoreFormatted(true)
        .addDirectory(folder.logs().toString())
        .setMetadataLogDirectory(folder.logs().toString())
        .run();
  }

  /** The port itself, or a free one for 0. */
  private static int free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new FailedException("cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }
}
