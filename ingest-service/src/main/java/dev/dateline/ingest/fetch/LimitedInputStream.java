package dev.dateline.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more bytes than the limit have been read. */
final class LimitedInputStream extends FilterInputStream {
  private final int limit;
  private int left;

  LimitedInputStream(InputStream in, int limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    count(n);
    return n;
  }

  /** Left to whoever owns the connection: closing a body may read it to its end. */
  @Override
  public void close() {}

  /** Bytes read so far. */
  long taken() {
    return (long) limit - left;
  }

  private void count(int n) throws IOException {
    left -= Math.max(0, n);
    if (left < 0) {
      throw BodyReader.tooLarge(limit);
    }
  }
}
