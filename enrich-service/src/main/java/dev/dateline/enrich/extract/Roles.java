package dev.dateline.enrich.extract;

import java.util.Collections;
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
  static final RoleWords WORDS = RoleWords.load();
  private static final int LONGEST = 400;

  /** What names say, as bits and as a set. */
  private record Said(int bits, Set<Role> roles) {
    static final Said NOTHING = new Said(0, Collections.emptySet());
  }

  private final Map<String, Said> seen = new HashMap<>();
  private final Map<Integer, Said> sets = new HashMap<>();

  /** The element's roles; shared, not to be changed. */
  Set<Role> of(Element element) {
    return element.attributesSize() == 0
        ? Said.NOTHING.roles()
        : of(element.normalName(), element.attributes());
  }

  /** The roles of an element with this tag and these attributes; shared, not to be changed. */
  Set<Role> of(String tag, Attributes attributes) {
    Said named = named(attributes.get("class"));
    int roles = named.bits() | read(attributes.get("role"));
    if (!isSubheading(tag)) {
      roles |= read(attributes.get("id"));
    }
    if (tag.equals("nav")) {
      roles |= read(attributes.get("aria-label")) & 1 << Role.BREADCRUMB.ordinal();
    }
    return roles == named.bits() ? named.roles() : said(roles).roles();
  }

  /** The identifier of a heading within a text is made of its words. */
  private static boolean isSubheading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '2'
        && tag.charAt(1) <= '6';
  }

  /** Whether a word of an address means those who write: {@code author}, {@code redakteur}. */
  static boolean isByline(String word) {
    return (read(word) & 1 << Role.BYLINE.ordinal()) != 0;
  }

  /** Class names come again on a page, identifiers do not. */
  private Said named(String names) {
    if (names.isEmpty()) {
      return Said.NOTHING;
    }
    Said known = seen.get(names);
    if (known == null) {
      known = said(read(names));
      seen.put(names, known);
    }
    return known;
  }

  private Said said(int bits) {
    return bits == 0 ? Said.NOTHING : sets.computeIfAbsent(bits, Roles::set);
  }

  private static int read(String names) {
    return names.isEmpty() ? 0 : WORDS.in(names, Math.min(names.length(), LONGEST));
  }

  private static Said set(int bits) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if ((bits >> role.ordinal() & 1) != 0) {
        roles.add(role);
      }
    }
    return new Said(bits, roles);
  }
}
