package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the sources say, put together. */
final class GazetteerDraft {
  /** Code of names that belong to no entity of ours and hide others. */
  static final String HIDING = "-";

  /** In the order in which names are written: an entity's first name in a language is its label. */
  private static final List<String> KINDS =
      List.of("label", "name", "short", "demonym", "metonym", "capital", "shadow", "pair");

  /** An alias of one language. */
  record Alias(String code, String kind, String language, String written) {}

  private record Merged(String kind, Name.Doubt doubt, String written) {}

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<Alias> aliases = new LinkedHashSet<>();
  private final Map<Alias, Name.Doubt> doubts = new HashMap<>();

  /** Adds a place or body under its code; ids of Wikidata may be given bare. */
  void add(String code, String id, String type, String label, List<String> broader) {
    add(
        code,
        new Entity(
            full(id),
            Tag.Type.valueOf(type.toUpperCase(Locale.ROOT)),
            label,
            broader.stream().map(GazetteerDraft::full).toList(),
            0));
  }

  void add(String code, Entity entity) {
    entities.put(code, entity);
    ids.add(entity.id());
  }

  /** Whether there is an entity of that code. */
  boolean has(String code) {
    return entities.containsKey(code);
  }

  /** Whether there is an entity of that id. */
  boolean hasId(String id) {
    return ids.contains(id);
  }

  /** The id of an entity's code. */
  String id(String code) {
    Entity entity = entities.get(code);
    if (entity == null) {
      throw new IllegalArgumentException("no entity " + code);
    }
    return entity.id();
  }

  private static String full(String id) {
    return id.startsWith("Q") ? "wikidata:" + id : id;
  }

  /** Adds an alias; one of a code that is no entity of ours is not kept. */
  void alias(String code, String kind, String language, String written) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("no kind of name: " + kind);
    }
    if (entities.containsKey(code) || code.equals(HIDING)) {
      aliases.add(new Alias(code, kind, language, written));
    }
  }

  /** Whether that is already a place's name in a language. */
  boolean isNamed(String code, String language, String written) {
    return aliases.contains(new Alias(code, "label", language, written))
        || aliases.contains(new Alias(code, "name", language, written));
  }

  void drop(String code, String language, String written) {
    aliases.removeIf(
        name ->
            name.code().equals(code)
                && name.language().equals(language)
                && name.written().equalsIgnoreCase(written));
  }

  /** Marks an alias as one that needs evidence. */
  void doubt(String code, String language, String written, Name.Doubt doubt) {
    doubts.put(new Alias(code, "", language, written.toLowerCase(Locale.ROOT)), doubt);
  }

  /** The aliases so far. */
  Collection<Alias> aliases() {
    return List.copyOf(aliases);
  }

  /** The compiled gazetteer. */
  GazetteerData data(String version) {
    Map<String, List<Alias>> byCode = new HashMap<>();
    for (Alias alias : withoutConflicts()) {
      byCode.computeIfAbsent(alias.code(), _ -> new ArrayList<>()).add(alias);
    }
    List<Name> names = new ArrayList<>();
    appendNames(names, null, byCode.getOrDefault(HIDING, List.of()));
    List<Entity> labelled = new ArrayList<>();
    entities.forEach(
        (code, entity) -> {
          List<Alias> own = byCode.getOrDefault(code, List.of());
          Entity written =
              new Entity(
                  entity.id(),
                  entity.type(),
                  label(own, entity.label()),
                  entity.broader(),
                  entity.population());
          labelled.add(written);
          appendNames(names, written, own);
        });
    return new GazetteerData(version, labelled, names);
  }

  private static String label(List<Alias> names, String otherwise) {
    return names.stream()
        .filter(name -> name.kind().equals("label") && name.language().equals("en"))
        .map(Alias::written)
        .findFirst()
        .orElse(otherwise);
  }

  /** One name for all languages that share a way to write it. */
  private void appendNames(List<Name> names, @Nullable Entity entity, List<Alias> own) {
    for (String kind : KINDS) {
      Map<Merged, Set<String>> languages = new LinkedHashMap<>();
      for (Alias alias : own) {
        if (alias.kind().equals(kind)) {
          languages
              .computeIfAbsent(
                  new Merged(kind.equals("label") ? "name" : kind, doubtOf(alias), alias.written()),
                  _ -> new TreeSet<>())
              .add(alias.language());
        }
      }
      languages.forEach(
          (merged, in) ->
              names.add(
                  new Name(
                      entity,
                      Name.Kind.valueOf(merged.kind().toUpperCase(Locale.ROOT)),
                      merged.doubt(),
                      in.contains(Name.EVERYWHERE) ? List.of(Name.EVERYWHERE) : List.copyOf(in),
                      merged.written())));
    }
  }

  private Name.Doubt doubtOf(Alias name) {
    String written = name.written().toLowerCase(Locale.ROOT);
    Name.Doubt everywhere =
        doubts.getOrDefault(new Alias(name.code(), "", "*", written), Name.Doubt.NONE);
    return doubts.getOrDefault(new Alias(name.code(), "", name.language(), written), everywhere);
  }

  /**
   * Leaves out what names two countries in one language, unless it is the label of one alone. What
   * is smaller than a country may share its name with others: the text decides.
   */
  private List<Alias> withoutConflicts() {
    Map<String, Set<String>> codes = new HashMap<>();
    Map<String, Set<String>> labelled = new HashMap<>();
    for (Alias name : aliases) {
      if (isCountry(name)) {
        codes.computeIfAbsent(key(name), _ -> new HashSet<>()).add(name.code());
        if (name.kind().equals("label")) {
          labelled.computeIfAbsent(key(name), _ -> new HashSet<>()).add(name.code());
        }
      }
    }
    List<Alias> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Alias name : aliases) {
      boolean alone = !isCountry(name) || codes.getOrDefault(key(name), Set.of()).size() == 1;
      boolean leads =
          name.kind().equals("label") && labelled.getOrDefault(key(name), Set.of()).size() == 1;
      if ((alone || leads)
          && seen.add(name.code() + "\t" + name.language() + "\t" + name.written())) {
        kept.add(name);
      }
    }
    return kept;
  }

  /** Codes of all that is no country have a point or colon in them; a pair names two. */
  private static boolean isCountry(Alias name) {
    return !name.kind().equals("pair")
        && name.code().indexOf(':') < 0
        && name.code().indexOf('.') < 0;
  }

  private static String key(Alias name) {
    return name.language() + "\t" + name.written().toLowerCase(Locale.ROOT);
  }
}
