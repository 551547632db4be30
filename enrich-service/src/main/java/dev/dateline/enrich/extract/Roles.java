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
 * Reads an element's roles from its class names, id and ARIA role: their words, and each two neighbouring words, are
 * looked up in a lexicon. Remembers the class names it has seen: one for each page.
 */
final class Roles {
  private static final Map<String, Role> WORDS = new HashMap<>();
  private static final Map<String, Role> PREFIXES = new HashMap<>();
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
        }
      }
    }
  }

  private final Map<String, Set<Role>> seen = new HashMap<>();

  /** The element's roles; shared, not to be changed. */
  Set<Role> of(Element element) {
    String names = element.className();
    String id = element.id();
    String role = element.attr("role");
    if (names.isEmpty() && id.isEmpty() && role.isEmpty()) {
      return Set.of();
    }
    String all = names + '.' + id + '.' + role;
    Set<Role> known = seen.get(all);
    if (known == null) {
      known = read(all);
      seen.put(all, known);
    }
    return known;
  }

  private static Set<Role> read(String names) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    Set<String> done = new HashSet<>();
    String before = "";
    int start = 0;
    int end = Math.min(names.length(), LONGEST);
    for (int i = 0; i <= end; i++) {
      boolean inside = i < end && Character.isLetter(names.charAt(i));
      boolean hump =
          inside
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (!inside || hump) {
        if (i > start) {
          String word = names.substring(start, i).toLowerCase(Locale.ROOT);
          if (done.add(word)) {
            add(roles, role(word));
          }
          add(roles, WORDS.get(before + '-' + word));
          before = word;
        }
        start = hump ? i : i + 1;
        if (i < end && (names.charAt(i) == '.' || names.charAt(i) == ' ')) {
          before = "";
        }
      }
    }
    return roles;
  }

  private static void add(Set<Role> roles, @Nullable Role role) {
    if (role != null) {
      roles.add(role);
    }
  }

  private static @Nullable Role role(String word) {
    Role role = WORDS.get(word);
    for (int length = 5; role == null && length < word.length(); length++) {
      role = PREFIXES.get(word.substring(0, length));
    }
    return role;
  }
}
