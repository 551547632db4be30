package dev.dateline.ingest.backfill;

import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The records of a file, one at a time. A damaged one is counted, and the next one looked for. */
final class WarcFile implements AutoCloseable {
  /** Holds the first record's id and date, which no other file has. */
  private static final int MARK = 1_024;

  private static final int ZSTD_FRAME = 0xfd2fb528;
  private static final int ZSTD_SKIPPABLE_FRAME = 0x184d2a50;

  private final Path path;
  private final FileChannel channel;
  private final long size;
  private WarcReader reader;
  private long position;
  private long damagedAt = -1;
  private int damaged;

  private WarcFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    size = channel.size();
    reader = new WarcReader(channel);
  }

  /**
   * @throws FailedException in one line, if it cannot be read or is no WARC file
   */
  static WarcFile open(Path path) {
    FileChannel channel;
    try {
      channel = FileChannel.open(path);
    } catch (NoSuchFileException e) {
      throw new FailedException("no such file: " + path, e);
    } catch (IOException e) {
      throw new FailedException("cannot read " + path + ": " + e.getMessage(), e);
    }
    try {
      if (isZstd(channel)) {
        throw new IOException("it is compressed with zstd: unpack it first (zstd -d)");
      }
      WarcFile file = new WarcFile(path, channel);
      if (file.next() == null) {
        throw new IOException(file.size == 0 ? "it is empty" : "there is no record in it");
      }
      file.goTo(0);
      file.damaged = 0;
      file.damagedAt = -1;
      return file;
    } catch (IOException e) {
      close(channel);
      String why = e.getMessage() == null ? "it is empty" : e.getMessage();
      throw new FailedException(path + " is no WARC file: " + why, e);
    }
  }

  /** Whether it begins with a frame of zstd (RFC 8878, 3.1), with or without a dictionary. */
  private static boolean isZstd(FileChannel channel) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    if (channel.read(magic, 0) < Integer.BYTES) {
      return false;
    }
    int number = magic.getInt(0);
    return number == ZSTD_FRAME || (number & 0xfffffff0) == ZSTD_SKIPPABLE_FRAME;
  }

  /** Says which file it is, whatever its name, and however much of it is there. */
  String fingerprint() {
    ByteBuffer head = ByteBuffer.allocate(MARK);
    try {
      while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
        continue;
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.flip());
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Goes to where a record begins. */
  void goTo(long start) {
    try {
      if (start >= size) {
        position = size;
        return;
      }
      channel.position(start);
      reader = new WarcReader(channel);
      position = start;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The next record; {@code null} after the last. */
  @Nullable WarcRecord next() {
    while (position < size) {
      try {
        Optional<WarcRecord> record = reader.next();
        position = record.isEmpty() ? size : reader.position();
        return record.orElse(null);
      } catch (IOException | RuntimeException e) {
        // where the record that cannot be read, or not to its end, begins
        long start = reader.position();
        damaged(start);
        long next = find(start + 1);
        if (next < 0) {
          position = start;
          return null;
        }
        goTo(next);
      }
    }
    return null;
  }

  /** The present record turned out to be damaged. */
  void damaged() {
    damaged(position);
  }

  /** Where the present record begins; at the end, where a longer version of the file goes on. */
  long position() {
    return position;
  }

  /** In bytes. */
  long size() {
    return size;
  }

  /** Damaged records so far. */
  int damagedRecords() {
    return damaged;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public void close() {
    close(channel);
  }

  private void damaged(long start) {
    if (damagedAt != start) {
      damagedAt = start;
      damaged++;
    }
  }

  private long find(long from) {
    try {
      return RecordScan.next(channel, from);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private FailedException unreadable(IOException e) {
    return new FailedException("cannot read " + path + ": " + e.getMessage(), e);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
