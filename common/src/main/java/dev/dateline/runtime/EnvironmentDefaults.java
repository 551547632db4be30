package dev.dateline.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every option has an environment variable: {@code --health-port} is {@code DATELINE_HEALTH_PORT}.
 * A flag beats the variable, the variable beats the default.
 */
public final class EnvironmentDefaults implements IDefaultValueProvider {
  /** What the names of our variables start with. */
  public static final String PREFIX = "DATELINE_";

  /** Variables of the start script and the images, which no option reads. */
  private static final Set<String> RESERVED =
      Set.of("DATELINE_JAVA_HOME", "DATELINE_JAVA_OPTS", "DATELINE_PLUGINS");

  private final Map<String, String> environment;

  /**
   * @param environment usually {@code System.getenv()}
   */
  public EnvironmentDefaults(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || isFlagOnly(option)) {
      return null;
    }
    return environment.get(variable(option));
  }

  /**
   * Variables with our prefix that no option of the command or its subcommands reads: misspelt, or
   * removed since. Sorted by name.
   */
  public List<String> unknown(CommandLine root) {
    Set<String> known = new TreeSet<>(RESERVED);
    collect(root, known);
    List<String> unknown = new ArrayList<>();
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(PREFIX)
          && !name.startsWith(KafkaOptions.ENVIRONMENT)
          && !known.contains(name)) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  /** The variable that stands for an option. */
  public static String variable(OptionSpec option) {
    String name = option.longestName().replaceFirst("^-+", "");
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static void collect(CommandLine command, Set<String> known) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!isFlagOnly(option)) {
        known.add(variable(option));
      }
    }
    for (CommandLine sub : command.getSubcommands().values()) {
      collect(sub, known);
    }
  }

  /** Help and version ask once, by flag; Kafka settings have variables of their own. */
  private static boolean isFlagOnly(OptionSpec option) {
    return option.usageHelp() || option.versionHelp() || option.longestName().equals("--kafka");
  }
}
