package dev.dateline.enrich.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom the feed names as authors, without initials of what the page gives in full. */
final class FeedAuthors {
  private static final int LONGEST_NAME = 60;
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");

  private FeedAuthors() {}

  /**
   * @param others names that the page gives and that are no person's
   */
  static List<String> of(Witnesses page, List<String> others) {
    var entry = page.entry();
    return entry == null
        ? List.of()
        : entry.authors().stream().filter(name -> !isShort(name, page, others)).toList();
  }

  /** Whether it is the initials of an agency's or a desk's name that the page gives in full. */
  private static boolean isShort(String name, Witnesses page, List<String> others) {
    return INITIALS.matcher(name).matches()
        && Stream.concat(others.stream(), page.text().blocks().stream().map(Block::text))
            .filter(full -> full.length() <= LONGEST_NAME)
            .anyMatch(full -> Prose.initials(full).equals(name));
  }
}
