package dev.dateline.enrich.gazetteer;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final AliasTrie trie = new AliasTrie();
  private final Map<String, LanguageNames> byLanguage = new HashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  /** A gazetteer of several; an entity that stands in two is as the first has it. */
  public Gazetteer(List<GazetteerData> parts) {
    this.version = parts.stream().map(GazetteerData::version).collect(Collectors.joining("+"));
    parts.forEach(part -> part.entities().forEach(e -> entities.putIfAbsent(e.id(), e)));
    Map<String, Integer> numbers = languages(parts);
    Map<String, Map<String, String>> labels = new HashMap<>();
    Map<List<String>, BitSet> sets = new HashMap<>();
    for (GazetteerData part : parts) {
      for (Name name : part.names()) {
        add(name, sets.computeIfAbsent(name.languages(), list -> set(list, numbers)));
        label(name, labels);
      }
    }
    numbers.forEach(
        (language, number) ->
            byLanguage.put(
                language,
                new LanguageNames(trie, number, labels.getOrDefault(language, Map.of()))));
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
    return new LanguageNames(trie, 0, Map.of());
  }

  private static Map<String, Integer> languages(List<GazetteerData> parts) {
    Set<String> languages = new LinkedHashSet<>(List.of(FALLBACK));
    for (GazetteerData part : parts) {
      part.names().forEach(name -> languages.addAll(name.languages()));
    }
    Map<String, Integer> numbers = new HashMap<>();
    languages.remove(Name.EVERYWHERE);
    languages.forEach(language -> numbers.put(language, numbers.size()));
    return numbers;
  }

  private static BitSet set(List<String> languages, Map<String, Integer> numbers) {
    BitSet set = new BitSet();
    if (languages.contains(Name.EVERYWHERE)) {
      set.set(0, numbers.size());
    }
    for (String language : languages) {
      if (!language.equals(Name.EVERYWHERE)) {
        set.set(numbers.getOrDefault(language, 0));
      }
    }
    return set;
  }

  private void add(Name name, BitSet languages) {
    List<Word> words = new ArrayList<>();
    Tokenizer.tokenize(Field.BODY, name.written(), words);
    if (words.isEmpty() || words.size() > Alias.MAX_WORDS) {
      return;
    }
    Entity entity = name.entity() == null ? null : entities.get(name.entity().id());
    trie.add(
        words.stream().mapToLong(Word::hash).toArray(),
        new Alias(
            entity,
            name.kind(),
            name.doubt(),
            languages,
            Alias.shapes(words),
            Alias.commas(words)));
  }

  private static void label(Name name, Map<String, Map<String, String>> labels) {
    Entity entity = name.entity();
    if (entity == null || name.kind() != Name.Kind.NAME) {
      return;
    }
    for (String language : name.languages()) {
      if (!language.equals(Name.EVERYWHERE)) {
        labels
            .computeIfAbsent(language, _ -> new HashMap<>())
            .putIfAbsent(entity.id(), name.written());
      }
    }
  }
}
