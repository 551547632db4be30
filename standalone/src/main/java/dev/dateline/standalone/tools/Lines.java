package dev.dateline.standalone.tools;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 from a stream, none of them longer in memory than a limit. */
final class Lines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int limit;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * @param limit longest line in bytes; what is beyond it is read and dropped
   */
  Lines(InputStream in, int limit) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.limit = limit;
  }

  /**
   * @param text without its line break; the line's first part if it is too long
   * @param tooLong whether the line was longer than the limit
   */
  record Line(String text, boolean tooLong) {}

  /** The next line; {@code null} at the end. */
  @Nullable Line next() throws IOException {
    line.reset();
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (line.size() < limit) {
        line.write(b);
      } else {
        tooLong = true;
      }
      b = in.read();
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return new Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, tooLong);
  }
}
