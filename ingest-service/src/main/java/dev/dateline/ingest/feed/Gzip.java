package dev.dateline.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks feeds that are gzip files, whatever the server says of them (RFC 1952). */
final class Gzip {
  private static final int CHUNK = 8_192;

  private Gzip() {}

  /**
   * The bytes unpacked as far as they can be, and no further than just beyond {@code maxBytes}; the
   * bytes themselves if they are no gzip file.
   */
  static byte[] inflate(byte[] bytes, int maxBytes) {
    if (bytes.length < 18 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0 && out.size() <= maxBytes; n = in.read(chunk)) {
        out.write(chunk, 0, n);
      }
    } catch (IOException e) {
      return out.size() == 0 ? bytes : out.toByteArray();
    }
    return out.toByteArray();
  }
}
