package dev.dateline.enrich.gazetteer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Countries, cities, organisations and persons with their names in many languages: see docs/data.md
 * for where they come from. Immutable.
 */
public final class Gazetteer {
  private static final String SHIPPED = "gazetteer.bin";
  private static final String FALLBACK = "en";

  private final String version;
  private final AliasTrie trie;
  private final Map<String, LanguageNames> byLanguage = new HashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  /** What an entity may be called, of some languages. */
  private final List<Name> labels = new ArrayList<>();

  /** A gazetteer of several; an entity that stands in two is as the first has it. */
  public Gazetteer(List<GazetteerData> parts) {
    this.version = parts.stream().map(GazetteerData::version).collect(Collectors.joining("+"));
    parts.forEach(part -> part.entities().forEach(e -> entities.putIfAbsent(e.id(), e)));
    this.trie = new AliasTrie(2 * parts.stream().mapToInt(part -> part.names().size()).sum());
    LanguageSets sets = new LanguageSets(parts, FALLBACK);
    for (GazetteerData part : parts) {
      for (int i = 0; i < part.names().size(); i++) {
        Name name = part.names().get(i);
        add(name, part.words().get(i), sets);
        if (name.entity() != null && name.kind() == Name.Kind.NAME) {
          labels.add(name);
        }
      }
    }
    sets.numbers()
        .forEach(
            (language, number) ->
                byLanguage.put(
                    language,
                    new LanguageNames(
                        trie, number, Proclitics.of(language), () -> labels(language))));
  }

  /**
   * The gazetteer that ships.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  public static Gazetteer load() {
    try {
      return load(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The gazetteer that ships and files of the same form, which lead it.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static Gazetteer load(List<Path> more) throws IOException {
    List<GazetteerData> parts = new ArrayList<>();
    for (Path file : more) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        parts.add(GazetteerFile.read(in));
      } catch (NoSuchFileException e) {
        throw new IOException("no such file: " + file, e);
      } catch (IOException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    try (@Nullable InputStream in = Gazetteer.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IOException("no gazetteer on the class path: " + SHIPPED);
      }
      parts.add(GazetteerFile.read(in));
    }
    return new Gazetteer(parts);
  }

  /** The data's version. */
  public String version() {
    return version;
  }

  /** The names to look for in a language; English ones where it is not known. */
  public LanguageNames in(String language) {
    LanguageNames names = byLanguage.get(language);
    return names == null ? byLanguage.getOrDefault(FALLBACK, nothing()) : names;
  }

  /** An entity; {@code null} if there is none of that id. */
  public @Nullable Entity entity(String id) {
    return entities.get(id);
  }

  /** All entities, each once. Unmodifiable. */
  public Collection<Entity> entities() {
    return Collections.unmodifiableCollection(entities.values());
  }

  private LanguageNames nothing() {
    return new LanguageNames(trie, 0, Proclitics.NONE, Map::of);
  }

  private void add(Name name, NameWords words, LanguageSets sets) {
    if (words.hashes().length > 0) {
      Entity entity = name.entity() == null ? null : entities.get(name.entity().id());
      trie.add(
          words.hashes(),
          new Alias(
              entity,
              name.kind(),
              name.doubt(),
              sets.of(name.languages()),
              words.shapes(),
              words.commas()));
    }
  }

  private Map<String, String> labels(String language) {
    Map<String, String> byId = new HashMap<>();
    for (Name name : labels) {
      Entity entity = name.entity();
      if (entity != null && name.languages().contains(language)) {
        byId.putIfAbsent(entity.id(), name.written());
      }
    }
    return byId;
  }
}
