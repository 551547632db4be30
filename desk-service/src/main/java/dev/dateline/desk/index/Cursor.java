package dev.dateline.desk.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader has followed the index: the id of a server-sent event.
 *
 * @param epoch names a run of the desk
 * @param sequence of the last change seen
 */
public record Cursor(String epoch, long sequence) {
  private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");

  /** Empty if the text is no cursor. */
  public static Optional<Cursor> parse(String text) {
    Matcher m = SHAPE.matcher(text);
    return m.matches()
        ? Optional.of(new Cursor(m.group(1), Long.parseLong(m.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return epoch + "-" + sequence;
  }
}
