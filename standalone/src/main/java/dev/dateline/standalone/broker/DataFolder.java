package dev.dateline.standalone.broker;

import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** The broker's folder, held by one process at a time. */
final class DataFolder implements AutoCloseable {
  private static final String LOGS = "kafka";
  private static final String LOCK = ".lock";
  private static final String META = "meta.properties";

  private final Path logs;
  private final String clusterId;
  private final FileChannel lock;

  private DataFolder(Path logs, String clusterId, FileChannel lock) {
    this.logs = logs;
    this.clusterId = clusterId;
    this.lock = lock;
  }

  /**
   * Creates the folder if need be and takes its lock.
   *
   * @throws FailedException if it cannot be used: it is a file, is not ours, is broken, or another
   *     process has it
   */
  static DataFolder open(Path folder) {
    FileChannel lock = null;
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new FailedException("data folder " + folder + " is no folder");
      }
      Path logs = folder.resolve(LOGS);
      Files.createDirectories(logs);
      lock = lock(folder);
      return new DataFolder(logs, clusterId(logs), lock);
    } catch (IOException e) {
      release(lock);
      String why = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
      throw new FailedException("cannot use data folder " + folder + ": " + why, e);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  Path logs() {
    return logs;
  }

  /** The cluster id of what the folder holds, or a new one. */
  String clusterId() {
    return clusterId;
  }

  @Override
  public void close() {
    release(lock);
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // another part of this process has it
    }
    if (held == null) {
      channel.close();
      throw new FailedException("data folder " + folder + " is in use by another dateline");
    }
    return channel;
  }

  private static String clusterId(Path logs) throws IOException {
    Path meta = logs.resolve(META);
    if (!Files.exists(meta)) {
      try (Stream<Path> files = Files.list(logs)) {
        if (files.findAny().isPresent()) {
          throw new FailedException(
              logs + " holds other files, but no " + META + ": it is no Kafka data");
        }
      }
      return Uuid.randomUuid().toString();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(meta)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new FailedException(meta + " is broken: " + e.getMessage(), e);
    }
    String id = properties.getProperty("cluster.id");
    if (id == null || id.isBlank()) {
      throw new FailedException(meta + " is broken: it has no cluster.id");
    }
    String node = properties.getProperty("node.id");
    if (!Integer.toString(BrokerSettings.NODE_ID).equals(node)) {
      throw new FailedException(meta + " is another broker's: its node.id is " + node);
    }
    return id;
  }

  private static void release(@Nullable FileChannel lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new FailedException("cannot release the data folder: " + e.getMessage(), e);
      }
    }
  }
}
