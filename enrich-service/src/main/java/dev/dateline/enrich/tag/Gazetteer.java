package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Countries, territories and unions with their names in many languages: see docs/data.md for where
 * they come from. Safe to use from many threads.
 *
 * <p>The resource has one line for each entity ({@code E id type label broader…}) and below it one
 * for each alias ({@code A kind languages written}), parted by tabs; aliases that hide others stand
 * first of all ({@code A shadow …}). One or two {@code ?} behind the kind mark a doubt ({@link
 * Alias.Doubt}), {@code *} all languages. The first name in a language is the label.
 */
public final class Gazetteer {
  private static final String RESOURCE = "countries.tsv";
  private static final String ALL_LANGUAGES = "*";
  private static final String FALLBACK = "en";

  private record Line(@Nullable Entity entity, String kind, String written) {}

  private final String version;
  private final Map<String, List<Line>> byLanguage;
  private final Map<String, AliasIndex> indexes = new ConcurrentHashMap<>();

  private Gazetteer(String version, Map<String, List<Line>> byLanguage) {
    this.version = version;
    this.byLanguage = byLanguage;
  }

  /**
   * Reads the gazetteer from the class path.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  public static Gazetteer load() {
    try (@Nullable InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("no gazetteer on the class path: " + RESOURCE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gazetteer read(BufferedReader lines) throws IOException {
    String version = "";
    Map<String, List<Line>> byLanguage = new HashMap<>();
    Entity entity = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "V" -> version = cells[1];
        case "E" -> entity = entity(cells);
        case "A" -> {
          Line alias = new Line(entity, cells[1], cells[3]);
          for (String language : cells[2].split(" ")) {
            byLanguage.computeIfAbsent(language, _ -> new ArrayList<>()).add(alias);
          }
        }
        default -> {
          if (!line.startsWith("#")) {
            throw new IOException("damaged gazetteer line: " + line);
          }
        }
      }
    }
    return new Gazetteer(version, byLanguage);
  }

  private static Entity entity(String[] cells) {
    List<String> broader =
        cells[4].isEmpty()
            ? List.of()
            : List.of(cells[4].split(" ")).stream().map(id -> "wikidata:" + id).toList();
    Tag.Type type = Tag.Type.valueOf(cells[2].toUpperCase(Locale.ROOT));
    return new Entity("wikidata:" + cells[1], type, cells[3], broader);
  }

  /** The data's version. */
  String version() {
    return version;
  }

  /** The aliases to look for in a language; English ones where it is not known. */
  AliasIndex aliases(String language) {
    return indexes.computeIfAbsent(
        byLanguage.containsKey(language) ? language : FALLBACK, this::index);
  }

  private AliasIndex index(String language) {
    List<Line> lines = new ArrayList<>(byLanguage.getOrDefault(language, List.of()));
    lines.addAll(byLanguage.getOrDefault(ALL_LANGUAGES, List.of()));
    AliasIndex index = new AliasIndex();
    for (Line line : lines) {
      index.add(alias(line), line.written());
    }
    index.sort();
    return index;
  }

  private static Alias alias(Line line) {
    int mark = line.kind().indexOf('?');
    String kind = mark < 0 ? line.kind() : line.kind().substring(0, mark);
    Alias.Doubt doubt = Alias.Doubt.values()[line.kind().length() - kind.length()];
    return Alias.of(
        line.entity(), Alias.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), doubt, line.written());
  }
}
