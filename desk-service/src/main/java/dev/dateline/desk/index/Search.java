package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the articles, a page at a time.
 *
 * @param clause which
 * @param order in which order
 * @param limit how many, at least 1
 * @param after where the page before ended; {@code null} for the first
 */
public record Search(Clause clause, Order order, int limit, @Nullable After after) {

  /** Orders of a list. */
  public enum Order {
    /** Last ingested first. */
    NEWEST,
    /** First ingested first. */
    OLDEST,
    /** Last published first. */
    PUBLISHED,
    /** What matches best first. */
    RELEVANCE
  }

  /**
   * The end of a page. It holds while articles come and go.
   *
   * @param order of the list
   * @param value by which the list is ordered, of its last article
   * @param sequence of that article
   */
  public record After(Order order, long value, long sequence) {
    private static final Pattern SHAPE =
        Pattern.compile("([a-z]{6,9})\\.(-?\\d{1,18})\\.(\\d{1,18})");

    /** Empty if the text is none. */
    public static Optional<After> parse(String text) {
      Matcher m = SHAPE.matcher(text);
      if (!m.matches()) {
        return Optional.empty();
      }
      for (Order order : Order.values()) {
        if (name(order).equals(m.group(1))) {
          return Optional.of(
              new After(order, Long.parseLong(m.group(2)), Long.parseLong(m.group(3))));
        }
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return name(order) + "." + value + "." + sequence;
    }

    private static String name(Order order) {
      return order.name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
