package dev.dateline.runtime;

import dev.dateline.contract.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command reaches Kafka: a mixin of every command that does. */
public final class KafkaOptions {
  /**
   * Environment variables that start so pass to the Kafka clients: {@code
   * DATELINE_KAFKA_SASL_MECHANISM}.
   */
  public static final String ENVIRONMENT = "DATELINE_KAFKA_";

  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT",
      description = "Kafka brokers, separated by commas (default: ${DEFAULT-VALUE}).",
      defaultValue = "localhost:9092")
  private String bootstrapServers = "localhost:9092";

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      description = "What topic names and group ids start with (default: ${DEFAULT-VALUE}).",
      defaultValue = Topics.DEFAULT_PREFIX)
  private String topicPrefix = Topics.DEFAULT_PREFIX;

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description = "A setting for the Kafka clients, passed on untouched; may be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  private final Map<String, String> environment;

  /** Reads pass-through settings from this process's environment. */
  public KafkaOptions() {
    this(System.getenv());
  }

  KafkaOptions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** For an embedded broker: the same options with its address. */
  public static KafkaOptions at(String bootstrapServers, String topicPrefix) {
    KafkaOptions options = new KafkaOptions();
    options.bootstrapServers = bootstrapServers;
    options.topicPrefix = topicPrefix;
    return options;
  }

  /** The brokers, separated by commas. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** What topic names, group ids, application ids and transactional ids start with. */
  public String topicPrefix() {
    return topicPrefix;
  }

  /** The topics under the prefix. */
  public Topics topics() {
    return Topics.withPrefix(topicPrefix);
  }

  /**
   * Client settings: the given defaults, over them the environment's, over them the flags'.
   *
   * @param defaults what the calling code wants unless the user says otherwise
   */
  public Properties clientSettings(Map<String, ?> defaults) {
    Properties result = new Properties();
    result.put("bootstrap.servers", bootstrapServers);
    result.putAll(defaults);
    environment.forEach(
        (name, value) -> {
          String key = kafkaKey(name);
          if (key != null) {
            result.put(key, value);
          }
        });
    result.putAll(settings);
    return result;
  }

  /**
   * {@code DATELINE_KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}; {@code null} for other
   * names.
   */
  private static @Nullable String kafkaKey(String variable) {
    return variable.startsWith(ENVIRONMENT)
        ? variable
            .substring(ENVIRONMENT.length())
            .toLowerCase(java.util.Locale.ROOT)
            .replace('_', '.')
        : null;
  }
}
