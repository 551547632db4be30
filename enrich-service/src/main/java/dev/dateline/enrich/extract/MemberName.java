package dev.dateline.enrich.extract;

import java.util.EnumSet;
import java.util.Set;

/** What the name of a member in a page's data says of its value. Names are read as class names. */
final class MemberName {
  private static final int BESIDE =
      bits(
          EnumSet.of(
              Role.CHROME,
              Role.RAIL,
              Role.COMMENTS,
              Role.CAPTION,
              Role.PAYWALL,
              Role.BYLINE,
              Role.STANDFIRST,
              Role.TOPICS,
              Role.BREADCRUMB));
  private static final int TITLE = bits(EnumSet.of(Role.HEADLINE));
  private static final int WRITER = bits(EnumSet.of(Role.COMMENTS, Role.BYLINE));
  private static final int DAY = bits(EnumSet.of(Role.DATE));
  private static final int LONGEST = 60;

  private MemberName() {}

  private static int bits(Set<Role> roles) {
    return roles.stream().mapToInt(role -> 1 << role.ordinal()).sum();
  }

  private static boolean says(String name, int roles) {
    return (Roles.WORDS.in(name, Math.min(name.length(), LONGEST)) & roles) != 0;
  }

  /** Whether it holds other than the article's text. */
  static boolean isBeside(String name) {
    return isOfRail(name) || Prose.lower(name).endsWith("description");
  }

  /** Whether it is a rail, a caption, a byline or the like. */
  static boolean isOfRail(String name) {
    return says(name, BESIDE);
  }

  /** Whether it is a headline. */
  static boolean isTitle(String name) {
    return says(name, TITLE);
  }

  /** Whether it is a writer, or what others reply. */
  static boolean isWriter(String name) {
    return says(name, WRITER);
  }

  /** Whether it is a day or a time. */
  static boolean isDay(String name) {
    return says(name, DAY);
  }
}
