package dev.dateline.standalone.gazetteer;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of names with a header (RFC 4180). Columns: {@code name} and {@code type} (person,
 * organisation, place, event); and where known {@code id}, {@code aliases} (parted by {@code |}),
 * {@code language}, {@code broader} (ids, parted by {@code |}), {@code population}, {@code doubt}
 * ({@code word} if the names are also something else). Lines of one id are one entity.
 */
final class CsvTable {
  private static final int MOST = 5_000_000;
  private static final int LONGEST = 400;

  private static final Set<Tag.Type> TYPES =
      Set.of(Tag.Type.PERSON, Tag.Type.ORGANISATION, Tag.Type.PLACE, Tag.Type.EVENT);

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Name> names = new ArrayList<>();

  private CsvTable() {}

  /**
   * Reads a table.
   *
   * @throws FailedException if a line is wrong; the message names it
   * @throws IOException if it cannot be read
   */
  static GazetteerData read(InputStream in, String version) throws IOException {
    CsvTable table = new CsvTable();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readerForMapOf(String.class)
            .with(schema)
            .readValues(in)) {
      for (int line = 2; lines.hasNextValue(); line++) {
        table.add(lines.nextValue(), line);
      }
    }
    return new GazetteerData(version, List.copyOf(table.entities.values()), table.names);
  }

  private void add(Map<String, String> cells, int line) {
    String name = cell(cells, "name");
    if (name.isEmpty() || name.length() > LONGEST || Tokenizer.fold(name).isEmpty()) {
      throw new FailedException("line " + line + ": no name of 1 to 400 letters");
    }
    if (entities.size() == MOST) {
      throw new FailedException("line " + line + ": more than " + MOST + " entities");
    }
    Entity entity =
        entities.computeIfAbsent(
            id(cell(cells, "id"), name),
            id ->
                new Entity(
                    id,
                    type(cell(cells, "type"), line),
                    name,
                    parts(cell(cells, "broader")).stream().map(b -> id(b, b)).toList(),
                    population(cell(cells, "population"), line)));
    String language = cell(cells, "language");
    List<String> languages = List.of(language.isEmpty() ? Name.EVERYWHERE : language);
    Name.Doubt doubt =
        cell(cells, "doubt").equalsIgnoreCase("word") ? Name.Doubt.WORD : Name.Doubt.NONE;
    names.add(new Name(entity, Name.Kind.NAME, doubt, languages, name));
    for (String alias : parts(cell(cells, "aliases"))) {
      if (alias.length() <= LONGEST) {
        names.add(new Name(entity, Name.Kind.NAME, doubt, languages, alias));
      }
    }
  }

  private static String cell(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "").strip();
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty()
        ? List.of()
        : List.of(cell.split("\\|")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String id(String given, String name) {
    if (given.isEmpty()) {
      return "x:" + String.join("-", Tokenizer.fold(name));
    }
    String bare = given.replaceAll("\\s+", "-");
    return bare.matches("Q\\d+") ? "wikidata:" + bare : bare.contains(":") ? bare : "x:" + bare;
  }

  private static Tag.Type type(String cell, int line) {
    for (Tag.Type type : TYPES) {
      if (type.name().equals(cell.toUpperCase(Locale.ROOT))) {
        return type;
      }
    }
    throw new FailedException(
        "line " + line + ": type must be person, organisation, place or event, not '" + cell + "'");
  }

  private static long population(String cell, int line) {
    try {
      return cell.isEmpty() ? 0 : Math.max(0, Long.parseLong(cell));
    } catch (NumberFormatException e) {
      throw new FailedException("line " + line + ": population is no number: " + cell, e);
    }
  }
}
