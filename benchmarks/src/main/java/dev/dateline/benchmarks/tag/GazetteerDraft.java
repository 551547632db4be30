package dev.dateline.benchmarks.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the sources say, put together; writes the resource that {@code Gazetteer} reads. */
final class GazetteerDraft {
  /** Code of names that belong to no entity of ours and hide others. */
  static final String HIDING = "-";

  /** In the order in which lines are written: an entity's first line in a language is its label. */
  private static final List<String> KINDS =
      List.of("label", "name", "demonym", "metonym", "capital", "shadow");

  private record Place(String id, String type, String label, List<String> broader) {}

  /** An alias of one language. */
  record Name(String code, String kind, String language, String written) {}

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<Name> names = new LinkedHashSet<>();
  private final Map<Name, String> doubts = new HashMap<>();

  void add(String code, String id, String type, String label, List<String> broader) {
    places.put(code, new Place(id, type, label, List.copyOf(broader)));
  }

  /** Adds an alias; one of a code that is no entity of ours is not kept. */
  void alias(String code, String kind, String language, String written) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("no kind of name: " + kind);
    }
    if (places.containsKey(code) || code.equals(HIDING)) {
      names.add(new Name(code, kind, language, written));
    }
  }

  /** Whether that is already a place's name in a language. */
  boolean isNamed(String code, String language, String written) {
    return names.contains(new Name(code, "label", language, written))
        || names.contains(new Name(code, "name", language, written));
  }

  void drop(String code, String language, String written) {
    names.removeIf(
        name ->
            name.code().equals(code)
                && name.language().equals(language)
                && name.written().equalsIgnoreCase(written));
  }

  /** Marks an alias as one that needs evidence. */
  void doubt(String code, String language, String written, String mark) {
    doubts.put(new Name(code, "", language, written.toLowerCase(Locale.ROOT)), mark);
  }

  /** The aliases so far. */
  Collection<Name> names() {
    return List.copyOf(names);
  }

  /** The resource. */
  String lines(String version) {
    StringBuilder out = new StringBuilder();
    out.append("# Compiled by GazetteerCompiler from sources under ISC, Unicode-3.0 and MIT")
        .append(" licences: see docs/data.md. Do not edit.\n");
    out.append("V\t").append(version).append('\n');
    Map<String, List<Name>> byCode = new HashMap<>();
    for (Name name : withoutConflicts()) {
      byCode.computeIfAbsent(name.code(), _ -> new ArrayList<>()).add(name);
    }
    appendNames(out, byCode.getOrDefault(HIDING, List.of()));
    places.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> Integer.parseInt(e.getValue().id().substring(1))))
        .forEach(
            entry -> {
              Place place = entry.getValue();
              List<Name> own = byCode.getOrDefault(entry.getKey(), List.of());
              out.append(
                  "E\t%s\t%s\t%s\t%s\n"
                      .formatted(
                          place.id(),
                          place.type(),
                          label(own, place.label()),
                          String.join(" ", place.broader())));
              appendNames(out, own);
            });
    return out.toString();
  }

  private static String label(List<Name> names, String otherwise) {
    return names.stream()
        .filter(name -> name.kind().equals("label") && name.language().equals("en"))
        .map(Name::written)
        .findFirst()
        .orElse(otherwise);
  }

  /** One line for all languages that share a way to write it. */
  private void appendNames(StringBuilder out, List<Name> names) {
    for (String kind : KINDS) {
      Map<String, Set<String>> languages = new LinkedHashMap<>();
      for (Name name : names) {
        if (name.kind().equals(kind)) {
          String marked = (kind.equals("label") ? "name" : kind) + mark(name);
          languages
              .computeIfAbsent(marked + "\t%s\t" + name.written(), _ -> new TreeSet<>())
              .add(name.language());
        }
      }
      languages.forEach(
          (line, in) ->
              out.append("A\t").append(line.formatted(String.join(" ", in))).append('\n'));
    }
  }

  private String mark(Name name) {
    String written = name.written().toLowerCase(Locale.ROOT);
    String everywhere = doubts.getOrDefault(new Name(name.code(), "", "*", written), "");
    return doubts.getOrDefault(new Name(name.code(), "", name.language(), written), everywhere);
  }

  /** Leaves out what names two places in one language, unless it is the label of one alone. */
  private List<Name> withoutConflicts() {
    Map<String, Set<String>> codes = new HashMap<>();
    Map<String, Set<String>> labelled = new HashMap<>();
    for (Name name : names) {
      codes.computeIfAbsent(key(name), _ -> new HashSet<>()).add(name.code());
      if (name.kind().equals("label")) {
        labelled.computeIfAbsent(key(name), _ -> new HashSet<>()).add(name.code());
      }
    }
    List<Name> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Name name : names) {
      boolean alone = codes.getOrDefault(key(name), Set.of()).size() == 1;
      boolean leads =
          name.kind().equals("label") && labelled.getOrDefault(key(name), Set.of()).size() == 1;
      if ((alone || leads)
          && seen.add(name.code() + "\t" + name.language() + "\t" + name.written())) {
        kept.add(name);
      }
    }
    return kept;
  }

  private static String key(Name name) {
    return name.language() + "\t" + name.written().toLowerCase(Locale.ROOT);
  }
}
