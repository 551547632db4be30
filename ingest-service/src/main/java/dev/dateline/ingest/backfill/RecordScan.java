package dev.dateline.ingest.backfill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Finds where the next record begins, after one that is damaged: at a gzip member (each record is
 * one, by ISO 28500, annex D) that holds a WARC header, or at such a header after an empty line.
 */
final class RecordScan {
  private static final int WINDOW = 1 << 16;
  private static final int PROBE = 8_192;
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EMPTY_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private RecordScan() {}

  /** The first position from {@code from} on where a record begins; -1 if there is none. */
  static long next(FileChannel file, long from) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    int overlap = EMPTY_LINE.length + VERSION.length - 1;
    for (long at = from; at < file.size(); at += WINDOW - overlap) {
      byte[] bytes = read(file, at, window);
      for (int i = 0; i + overlap < bytes.length; i++) {
        if (isMember(bytes, i) && holdsRecord(file, at + i)) {
          return at + i;
        }
        if (matches(bytes, i, EMPTY_LINE) && matches(bytes, i + EMPTY_LINE.length, VERSION)) {
          return at + i + EMPTY_LINE.length;
        }
      }
    }
    return -1;
  }

  private static byte[] read(FileChannel file, long at, ByteBuffer buffer) throws IOException {
    buffer.clear();
    int read = 0;
    for (int n = 0; n >= 0 && buffer.hasRemaining(); read += Math.max(0, n)) {
      n = file.read(buffer, at + read);
    }
    return Arrays.copyOf(buffer.array(), read);
  }

  private static boolean isMember(byte[] bytes, int i) {
    return (bytes[i] & 0xff) == 0x1f
        && (bytes[i + 1] & 0xff) == 0x8b
        && bytes[i + 2] == 8
        && (bytes[i + 3] & 0xe0) == 0;
  }

  private static boolean holdsRecord(FileChannel file, long at) throws IOException {
    byte[] probe = read(file, at, ByteBuffer.allocate(PROBE));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(probe))) {
      return Arrays.equals(in.readNBytes(VERSION.length), VERSION);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean matches(byte[] bytes, int at, byte[] wanted) {
    return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
