package dev.dateline.enrich.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an element's roles from its class names, id and ARIA role: their words, and each two
 * neighbouring words, are looked up in a lexicon. Remembers the names it has seen: one for each
 * page.
 */
final class Roles {
  private static final Map<String, Role> WORDS = new HashMap<>();
  private static final Map<String, Role> PREFIXES = new HashMap<>();

  /** First words of the pairs. */
  private static final Set<String> FIRSTS = new HashSet<>();

  private static final int LONGEST = 400;

  static {
    for (String line : Lexicon.lines("roles.txt")) {
      int colon = line.indexOf(':');
      Role role = Role.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        if (word.endsWith("*")) {
          PREFIXES.put(word.substring(0, word.length() - 1), role);
        } else {
          WORDS.put(word, role);
          int dash = word.indexOf('-');
          if (dash > 0) {
            FIRSTS.add(word.substring(0, dash));
          }
        }
      }
    }
  }

  private final Map<String, Set<Role>> seen = new HashMap<>();

  /** The element's roles; shared, not to be changed. */
  Set<Role> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    Set<Role> roles = of(element.attr("class"));
    roles = union(roles, of(element.attr("id")));
    return union(roles, of(element.attr("role")));
  }

  /** The roles of all names in an attribute, each of which is read once. */
  private Set<Role> of(String names) {
    Set<Role> roles = Set.of();
    int start = 0;
    int end = Math.min(names.length(), LONGEST);
    for (int i = 0; i <= end; i++) {
      if (i == end || names.charAt(i) <= ' ') {
        if (i > start) {
          roles = union(roles, seen.computeIfAbsent(names.substring(start, i), Roles::read));
        }
        start = i + 1;
      }
    }
    return roles;
  }

  private static Set<Role> union(Set<Role> some, Set<Role> more) {
    if (more.isEmpty() || some == more) {
      return some;
    }
    if (some.isEmpty()) {
      return more;
    }
    EnumSet<Role> union = EnumSet.copyOf(some);
    union.addAll(more);
    return union;
  }

  private static Set<Role> read(String name) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    int start = 0;
    String before = "";
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        before = i > start ? readPart(name.substring(start, i), before, roles) : before;
        start = i + 1;
        if (i < name.length() && name.charAt(i) == '.') {
          before = "";
        }
      }
    }
    return roles.isEmpty() ? Set.of() : roles;
  }

  /**
   * Reads the words of a part, split at humps. Letters after a digit are no word: such parts are
   * hashes.
   */
  private static String readPart(String part, String before, Set<Role> roles) {
    String last = before;
    int start = 0;
    for (int i = 0; i <= part.length(); i++) {
      boolean digit = i < part.length() && Character.isDigit(part.charAt(i));
      boolean hump =
          i > start
              && i < part.length()
              && Character.isUpperCase(part.charAt(i))
              && Character.isLowerCase(part.charAt(i - 1));
      if (digit || hump || i == part.length()) {
        String word = part.substring(start, i).toLowerCase(Locale.ROOT);
        add(roles, role(word));
        if (FIRSTS.contains(last)) {
          add(roles, WORDS.get(last + '-' + word));
        }
        last = word;
        start = i;
        if (digit) {
          break;
        }
      }
    }
    return last;
  }

  private static void add(Set<Role> roles, @Nullable Role role) {
    if (role != null) {
      roles.add(role);
    }
  }

  private static @Nullable Role role(String word) {
    Role role = WORDS.get(word);
    if (role == null && word.length() > 4) {
      for (Map.Entry<String, Role> prefix : PREFIXES.entrySet()) {
        if (word.startsWith(prefix.getKey())) {
          return prefix.getValue();
        }
      }
    }
    return role;
  }
}
