package dev.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote it.
 *
 * @param names each once; the address where there is no name
 * @param byline the first author as given
 */
record Persons(List<String> names, @Nullable String byline) {
  private static final int MAX_LOOKED_AT = 64;

  private static final String[] NAMES = {
    "dc:creator",
    "author",
    "creator",
    "atom:author",
    "dc:author",
    "itunes:author",
    "managingeditor",
    "dcterms:creator"
  };

  static Persons of(Fields fields, Reading reading) {
    List<String> bylines = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (String element : NAMES) {
      for (Element e : fields.all(element)) {
        Person person = Person.of(e, reading);
        if (person != null && names.size() < reading.limits().maxValues()) {
          bylines.add(person.byline());
          names.add(person.name());
        }
      }
      if (!names.isEmpty()) {
        break;
      }
    }
    return new Persons(List.copyOf(names), bylines.isEmpty() ? null : bylines.getFirst());
  }

  /** One author, in any of the three ways that feeds write one. */
  private record Person(String name, String byline) {

    static @Nullable Person of(Element element, Reading reading) {
      TextConstruct text = reading.text();
      String name = null;
      String email = null;
      for (Element child : element.children().stream().limit(MAX_LOOKED_AT).toList()) {
        switch (Vocabulary.local(child)) {
          case "name" -> name = name == null ? text.word(child) : name;
          case "email" -> email = email == null ? text.word(child) : email;
          default -> {}
        }
      }
      if (name != null) {
        return new Person(name, email == null ? name : name + " (" + email + ")");
      }
      if (email != null) {
        return new Person(email, email);
      }
      String line = TextConstruct.tidy(element.wholeOwnText(), reading.limits().maxLineChars());
      return line == null ? null : new Person(withoutAddress(line), line);
    }

    /** RSS has {@code address (name)}; {@code name (address)} and {@code name <address>} occur. */
    private static String withoutAddress(String line) {
      int open = Math.max(line.indexOf('('), line.indexOf('<'));
      if (line.indexOf('@') < 0 || open <= 0) {
        return line;
      }
      char closing = line.charAt(open) == '(' ? ')' : '>';
      int close = line.indexOf(closing, open);
      String before = line.substring(0, open).strip();
      String inside = line.substring(open + 1, close < 0 ? line.length() : close).strip();
      String name = before.indexOf('@') < 0 ? before : inside;
      return name.isEmpty() || name.indexOf('@') >= 0 ? line : name;
    }
  }
}
