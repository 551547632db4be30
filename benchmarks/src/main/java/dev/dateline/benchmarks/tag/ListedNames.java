package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our own lists: persons, organisations, and parts of countries; see the files beside this class.
 */
final class ListedNames {
  private static final Pattern OF_LANGUAGE = Pattern.compile("([a-z]{2}):(.+)");
  private static final String UNCERTAIN = "-";

  private final GazetteerDraft draft;
  private final Map<String, String> brandIds;

  /**
   * @param brandIds ids of organisations by their labels, for those of which we know none
   */
  ListedNames(GazetteerDraft draft, Map<String, String> brandIds) {
    this.draft = draft;
    this.brandIds = brandIds;
  }

  void read() throws IOException {
    for (String[] cells : lines("regions.tsv")) {
      String country = cells[0].substring(0, cells[0].indexOf('.'));
      List<String> broader = country.equals(UNCERTAIN) ? List.of() : List.of(draft.id(country));
      add(cells[0], Tag.Type.PLACE, cells[1], cells[2], broader);
    }
    for (String[] cells : lines("organisations.tsv")) {
      List<String> broader = cells.length > 2 ? List.of("wikidata:" + cells[2]) : List.of();
      add("organisation:" + cells[1], Tag.Type.ORGANISATION, cells[0], cells[1], broader);
    }
    for (String[] cells : lines("persons.tsv")) {
      String code = "person:" + cells[1];
      add(code, Tag.Type.PERSON, cells[0], cells[1], List.of());
      for (String form : cells.length > 2 ? cells[2].split("\\|") : new String[0]) {
        draft.alias(code, "short", Name.EVERYWHERE, form);
      }
    }
  }

  private void add(String code, Tag.Type type, String id, String names, List<String> broader) {
    List<String> written = List.of(names.split("\\|"));
    String label = written.getFirst().replaceFirst("^\\?+", "");
    draft.add(code, new Entity(id(type, id, label), type, label, broader, 0));
    for (String form : written) {
      Matcher language = OF_LANGUAGE.matcher(form);
      boolean ofOne = language.matches();
      add(code, ofOne ? language.group(1) : Name.EVERYWHERE, ofOne ? language.group(2) : form);
    }
  }

  private void add(String code, String language, String marked) {
    String written = marked.replaceFirst("^\\?+", "");
    int marks = marked.length() - written.length();
    draft.alias(code, "name", language, written);
    if (marks > 0) {
      draft.doubt(code, language, written, Name.Doubt.values()[marks]);
    }
  }

  private String id(Tag.Type type, String listed, String label) {
    if (!listed.equals(UNCERTAIN)) {
      return "wikidata:" + listed;
    }
    @Nullable String known = type == Tag.Type.ORGANISATION ? brandIds.get(label) : null;
    return known == null ? "x:" + String.join("-", Tokenizer.fold(label)) : "wikidata:" + known;
  }

  static List<String[]> lines(String resource) throws IOException {
    try (@Nullable InputStream in = ListedNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }
}
