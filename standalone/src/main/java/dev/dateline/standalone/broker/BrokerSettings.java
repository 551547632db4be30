package dev.dateline.standalone.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The server settings of a single node that shares its process with its clients. */
final class BrokerSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** Above the largest record of any topic, and room for a batch of them. */
  private static final int MAX_REQUEST_BYTES = 100 * 1024 * 1024;

  private BrokerSettings() {}

  static Map<String, String> of(Path logs, int port, int controllerPort) {
    Map<String, String> settings = new HashMap<>();
    settings.putAll(node(logs, port, controllerPort));
    settings.putAll(singleReplica());
    settings.putAll(smallFootprint());
    return settings;
  }

  private static Map<String, String> node(Path logs, int port, int controllerPort) {
    String broker = "PLAINTEXT://127.0.0.1:" + port;
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(NODE_ID),
        "controller.quorum.voters",
        NODE_ID + "@127.0.0.1:" + controllerPort,
        "listeners",
        broker + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
        "advertised.listeners",
        broker,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "inter.broker.listener.name",
        "PLAINTEXT",
        "log.dirs",
        logs.toString(),
        "auto.create.topics.enable",
        "false");
  }

  /** One broker: what Kafka keeps for itself has one replica, and one partition is plenty. */
  private static Map<String, String> singleReplica() {
    return Map.ofEntries(
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"));
  }

  private static Map<String, String> smallFootprint() {
    return Map.ofEntries(
        // No other member will come: do not wait for one.
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
        // The cleaner's default buffer alone is 128 MiB of heap.
        Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
        Map.entry("socket.request.max.bytes", Integer.toString(MAX_REQUEST_BYTES)),
        Map.entry("num.network.threads", "1"),
        Map.entry("num.io.threads", "2"),
        Map.entry("num.recovery.threads.per.data.dir", "1"),
        Map.entry("background.threads", "2"),
        Map.entry("group.coordinator.threads", "1"),
        Map.entry("share.coordinator.threads", "1"),
        // controlled.shutdown.enable stays true: without it a restart waits out the session.
        Map.entry("broker.session.timeout.ms", "3000"),
        Map.entry("broker.heartbeat.interval.ms", "500"));
  }
}
