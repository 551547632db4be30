package dev.dateline.runtime;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * Runs a command the way all of ours behave: options also from the environment, one clear line on
 * standard error for what goes wrong, exit code 0 for done, 1 for failed, 2 for wrong usage.
 */
public final class Commands {
  private Commands() {}

  /**
   * @param command a picocli command
   * @param arguments as the process got them
   * @param environment usually {@code System.getenv()}
   * @return the exit code
   */
  public static int run(Object command, String[] arguments, Map<String, String> environment) {
    EnvironmentDefaults defaults = new EnvironmentDefaults(environment);
    CommandLine line = prepare(new CommandLine(command), defaults);
    List<String> unknown = defaults.unknown(line);
    if (!unknown.isEmpty()) {
      return usageError(
          line.getErr(), "unknown environment variable: " + String.join(", ", unknown));
    }
    return line.execute(arguments);
  }

  /** For tests: a command line that behaves as {@link #run} does. */
  static CommandLine prepare(CommandLine line, EnvironmentDefaults defaults) {
    return line.setDefaultValueProvider(defaults)
        .registerConverter(Duration.class, Commands::duration)
        .registerConverter(ByteSize.class, Commands::byteSize)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (e, arguments) -> usageError(e.getCommandLine().getErr(), oneLine(e)))
        .setExecutionExceptionHandler(
            (e, failed, parsed) -> {
              if (e instanceof UsageException) {
                return usageError(failed.getErr(), oneLine(e));
              }
              failed.getErr().println("dateline: " + oneLine(e));
              failed.getErr().flush();
              if (!isExpected(e)) {
                e.printStackTrace(failed.getErr());
              }
              return 1;
            });
  }

  private static int usageError(PrintWriter err, String message) {
    err.println("dateline: " + message);
    err.flush();
    return 2;
  }

  /** What a user can do something about needs no stack trace. */
  private static boolean isExpected(Exception e) {
    return e instanceof FailedException
        || e instanceof java.io.IOException
        || e instanceof KafkaException;
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof java.nio.file.NoSuchFileException) {
      message = "no such file: " + message;
    }
    if (e instanceof KafkaException && e.getCause() != null && e.getCause().getMessage() != null) {
      message = message + ": " + e.getCause().getMessage();
    }
    return message.replaceAll("\\s*\\R\\s*", " ");
  }

  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static ByteSize byteSize(String text) {
    try {
      return ByteSize.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
