package dev.dateline.standalone.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of data in UTF-8. Unlike {@code System.out} it says when nobody reads any more, so that a
 * command in a pipe can end: {@code dateline tail | head -3}.
 */
public final class Output implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final OutputStream out;

  /**
   * @param out is closed with this
   */
  public Output(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  /** This process's standard output. */
  public static Output standard() {
    return new Output(new FileOutputStream(FileDescriptor.out));
  }

  /** Writes one line to standard output, whether or not anybody reads it. */
  public static void print(String line) {
    try (Output out = standard()) {
      out.line(line);
    } catch (ClosedOutputException e) {
      // the reader has gone: nothing is left to do
    }
  }

  /**
   * Writes one line; it may wait in a buffer until {@link #flush()}.
   *
   * @throws ClosedOutputException if the reader has gone
   */
  public void line(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new ClosedOutputException(e);
    }
  }

  /**
   * @throws ClosedOutputException if the reader has gone
   */
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new ClosedOutputException(e);
    }
  }

  /** Flushes what waits. */
  @Override
  public void close() {
    flush();
  }
}
