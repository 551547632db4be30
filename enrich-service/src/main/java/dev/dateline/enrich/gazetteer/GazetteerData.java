package dev.dateline.enrich.gazetteer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a gazetteer holds, as its file has it. Immutable. */
public final class GazetteerData {
  private final String version;
  private final List<Entity> entities;
  private final List<Name> names;
  private final List<NameWords> words;

  /**
   * @param version of the data
   * @param entities each once
   * @param names of these entities, or of none
   */
  public GazetteerData(String version, List<Entity> entities, List<Name> names) {
    this(
        version,
        entities,
        names,
        names.stream().map(name -> NameWords.of(name.written())).toList());
  }

  /**
   * @param words of each name
   */
  GazetteerData(String version, List<Entity> entities, List<Name> names, List<NameWords> words) {
    this.version = version;
    this.entities = List.copyOf(entities);
    this.names = List.copyOf(names);
    this.words = List.copyOf(words);
  }

  /** Of the data. */
  public String version() {
    return version;
  }

  /** Each once. */
  public List<Entity> entities() {
    return entities;
  }

  /** Of these entities, or of none. */
  public List<Name> names() {
    return names;
  }

  /** Each name's words, in the same order. */
  List<NameWords> words() {
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GazetteerData data
        && version.equals(data.version)
        && entities.equals(data.entities)
        && names.equals(data.names)
        && words.equals(data.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, entities, names);
  }
}
