package dev.dateline.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of its own, so that its CPU time is that of the program and of nothing else. */
final class Child implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final Process process;

  Child(String heap, Path log, Class<?> main, List<String> arguments) throws IOException {
    this(heap, log, main.getName(), arguments);
  }

  Child(String heap, Path log, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED"));
    Stream.of(System.getProperty("load.child.options", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(log.toString()))
            .start();
  }

  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The largest resident size so far, in MiB; -1 where the platform does not say. */
  long peakMiB() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  /** SIGKILL; returns once it is dead. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Lets it end by itself if it can, so that a recording of it is written. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
