package dev.dateline.benchmarks.poll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body whose server hangs up in the middle of it. */
final class CutEntity extends AbstractHttpEntity {
  private final byte[] whole;

  CutEntity(byte[] whole) {
    super("text/html", null);
    this.whole = whole;
  }

  /** What comes of it. */
  byte[] part() {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  @Override
  public long getContentLength() {
    return whole.length;
  }

  @Override
  public InputStream getContent() {
    InputStream end =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new ConnectionClosedException("the server hung up");
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(part()), end);
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public void close() {}
}
