package dev.dateline.standalone.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logback's configuration, found by it through the service loader. Unless told otherwise it writes
 * what a user must know, our own warnings and other libraries' errors, to standard error.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String OURS = "dev.dateline";
  private static final String LINE =
      "%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%replace( %kvp){'^ $', ''}%n";
  private static final String SHORT_LINE = "%level: %msg%replace( %kvp){'^ $', ''}%n%nopex";
  private static final String MAX_FILE = "10MB";
  private static final int OLD_FILES = 2;

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    root(context).setLevel(Level.ERROR);
    root(context).addAppender(console(context, SHORT_LINE));
    context.getLogger(OURS).setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * A service in the foreground: everything from level INFO on to standard error, with its time.
   */
  public static void service() {
    LoggerContext context = context();
    context.reset();
    root(context).setLevel(Level.WARN);
    root(context).addAppender(console(context, LINE));
    context.getLogger(OURS).setLevel(Level.INFO);
    // It says each second that a broker is away; the health endpoint and our own errors say it
    // once.
    context.getLogger("org.apache.kafka.clients.NetworkClient").setLevel(Level.ERROR);
  }

  /**
   * Everything into a file, our own errors also to standard error. Warnings are about single
   * articles and feeds, which whoever calls this shows in its own way.
   *
   * @param file is rolled at 10 MB; two old ones are kept
   */
  public static void file(Path file) {
    LoggerContext context = context();
    context.reset();
    root(context).setLevel(Level.INFO);
    root(context).addAppender(rolling(context, file));
    Appender<ILoggingEvent> console = console(context, SHORT_LINE);
    ThresholdFilter filter = new ThresholdFilter();
    filter.setLevel(Level.ERROR.toString());
    filter.start();
    console.addFilter(filter);
    context.getLogger(OURS).setLevel(Level.INFO);
    context.getLogger(OURS).addAppender(console);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  private static ch.qos.logback.classic.Logger root(LoggerContext context) {
    return context.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static Appender<ILoggingEvent> console(LoggerContext context, String pattern) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setTarget("System.err");
    return started(console, "stderr", pattern, context);
  }

  private static Appender<ILoggingEvent> rolling(LoggerContext context, Path file) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setFile(file.toString());
    SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
    trigger.setContext(context);
    trigger.setMaxFileSize(FileSize.valueOf(MAX_FILE));
    trigger.start();
    appender.setTriggeringPolicy(trigger);
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMaxIndex(OLD_FILES);
    rolling.start();
    appender.setRollingPolicy(rolling);
    return started(appender, "file", LINE, context);
  }

  private static Appender<ILoggingEvent> started(
      OutputStreamAppender<ILoggingEvent> appender,
      String name,
      String pattern,
      LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    appender.setContext(context);
    appender.setName(name);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
