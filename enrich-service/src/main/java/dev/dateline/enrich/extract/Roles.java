package dev.dateline.enrich.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads an element's roles from its class names, id and ARIA role: their words, and each two
 * neighbouring words, are looked up in a lexicon. Remembers the names it has seen: one for each
 * page.
 */
final class Roles {
  private static final RoleWords WORDS = RoleWords.load();
  private static final int LONGEST = 400;

  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<Integer, Set<Role>> sets = new HashMap<>();

  /** The element's roles; shared, not to be changed. */
  Set<Role> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    Attributes attributes = element.attributes();
    int roles = named(attributes.get("class")) | read(attributes.get("role"));
    if (!isSubheading(element.normalName())) {
      roles |= read(attributes.get("id"));
    }
    if (element.normalName().equals("nav")) {
      roles |= read(attributes.get("aria-label")) & 1 << Role.BREADCRUMB.ordinal();
    }
    return roles == 0 ? Set.of() : sets.computeIfAbsent(roles, Roles::set);
  }

  /** The identifier of a heading within a text is made of its words. */
  private static boolean isSubheading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '2'
        && tag.charAt(1) <= '6';
  }

  /** Class names come again on a page, identifiers do not. */
  private int named(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer known = seen.get(names);
    if (known == null) {
      known = read(names);
      seen.put(names, known);
    }
    return known;
  }

  private static int read(String names) {
    return WORDS.in(names, Math.min(names.length(), LONGEST));
  }

  private static Set<Role> set(int bits) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if ((bits >> role.ordinal() & 1) != 0) {
        roles.add(role);
      }
    }
    return roles;
  }
}
