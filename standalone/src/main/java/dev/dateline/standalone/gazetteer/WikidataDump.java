package dev.dateline.standalone.gazetteer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Wikidata's JSON dump as a stream: persons, organisations and places that enough Wikipedias
 * have an article on, with labels and aliases. Memory grows with what is kept, not with the dump.
 */
final class WikidataDump {
  private static final int MOST = 5_000_000;
  private static final int LONGEST = 200;
  private static final int ALIASES = 20;

  private static final Set<String> ORGANISATIONS =
      Set.of(
          "Q43229",
          "Q4830453",
          "Q6881511",
          "Q783794",
          "Q891723",
          "Q7278",
          "Q327333",
          "Q484652",
          "Q3918",
          "Q476028",
          "Q79913",
          "Q22687",
          "Q46970",
          "Q11032",
          "Q163740",
          "Q245065",
          "Q15343039",
          "Q1058914",
          "Q2659904",
          "Q192283",
          "Q875538",
          "Q847017",
          "Q4438121");

  private static final Set<String> TOWNS =
      Set.of("Q515", "Q1549591", "Q3957", "Q486972", "Q1637706", "Q5119", "Q1093829", "Q532");

  private static final Set<String> PLACES =
      Set.of(
          "Q6256",
          "Q3624078",
          "Q35657",
          "Q10864048",
          "Q5107",
          "Q23442",
          "Q4022",
          "Q8502",
          "Q23397",
          "Q165",
          "Q9430",
          "Q82794",
          "Q123705",
          "Q34442",
          "Q46831",
          "Q107390",
          "Q10742",
          "Q36784");

  /** What the importer keeps of an item while it reads it. */
  private static final class Item {
    String id = "";
    int sitelinks;
    long population;
    String country = "";
    final Map<String, String> labels = new LinkedHashMap<>();
    final Map<String, List<String>> aliases = new LinkedHashMap<>();
    final Set<String> kinds = new LinkedHashSet<>();
  }

  private final ObjectMapper json = new ObjectMapper();
  private final int fewestSitelinks;
  private final Set<String> languages;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();

  /**
   * @param fewestSitelinks items with fewer are left out
   * @param languages whose names to keep; empty for all
   */
  WikidataDump(int fewestSitelinks, Set<String> languages) {
    this.fewestSitelinks = fewestSitelinks;
    this.languages = Set.copyOf(languages);
  }

  /**
   * Reads a dump.
   *
   * @throws FailedException if there are more than five million items to keep
   * @throws IOException if it is no JSON array of items, or cannot be read
   */
  GazetteerData read(InputStream in, String version) throws IOException {
    try (JsonParser parser = new JsonFactory().setCodec(json).createParser(in)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("no array of items");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        keep(item(parser));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new IOException("no item at " + parser.currentLocation().offsetDescription());
      }
    }
    return new GazetteerData(version, entities, names);
  }

  private Item item(JsonParser parser) throws IOException {
    Item item = new Item();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "id" -> item.id = parser.getText();
        case "labels" -> labels(parser, item);
        case "aliases" -> aliases(parser, item);
        case "claims" -> claims(parser, item);
        case "sitelinks" -> item.sitelinks = count(parser);
        default -> parser.skipChildren();
      }
    }
    return item;
  }

  private boolean isWanted(String language) {
    return !language.contains("-") && (languages.isEmpty() || languages.contains(language));
  }

  private void labels(JsonParser parser, Item item) throws IOException {
    for (String language = next(parser); language != null; language = next(parser)) {
      if (isWanted(language) || language.equals("en")) {
        item.labels.put(language, json.<JsonNode>readTree(parser).path("value").asText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void aliases(JsonParser parser, Item item) throws IOException {
    for (String language = next(parser); language != null; language = next(parser)) {
      if (!isWanted(language)) {
        parser.skipChildren();
        continue;
      }
      List<String> values = new ArrayList<>();
      for (JsonNode alias : json.<JsonNode>readTree(parser)) {
        if (values.size() < ALIASES) {
          values.add(alias.path("value").asText());
        }
      }
      item.aliases.put(language, values);
    }
  }

  private void claims(JsonParser parser, Item item) throws IOException {
    for (String property = next(parser); property != null; property = next(parser)) {
      switch (property) {
        case "P31" -> values(parser).forEach(v -> item.kinds.add(v.path("id").asText()));
        case "P17" -> values(parser).forEach(v -> item.country = v.path("id").asText());
        case "P1082" ->
            values(parser).forEach(v -> item.population = Math.max(item.population, amount(v)));
        default -> parser.skipChildren();
      }
    }
  }

  private static long amount(JsonNode value) {
    String amount = value.path("amount").asText();
    return amount.matches("\\+\\d{1,12}") ? Long.parseLong(amount.substring(1)) : 0;
  }

  private List<JsonNode> values(JsonParser parser) throws IOException {
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode claim : json.<JsonNode>readTree(parser)) {
      if (!claim.path("rank").asText().equals("deprecated")) {
        values.add(claim.path("mainsnak").path("datavalue").path("value"));
      }
    }
    return values;
  }

  private static int count(JsonParser parser) throws IOException {
    int count = 0;
    for (String site = next(parser); site != null; site = next(parser)) {
      count += site.endsWith("wiki") ? 1 : 0;
      parser.skipChildren();
    }
    return count;
  }

  /** Goes on to the next member of an object; {@code null} at its end, or if it is none. */
  private static @Nullable String next(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY
        && parser.nextToken() == JsonToken.END_ARRAY) {
      return null;
    }
    if (parser.nextToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  private void keep(Item item) {
    Tag.Type type = type(item.kinds);
    String label = item.labels.get("en");
    if (type == null || label == null || !item.id.startsWith("Q")) {
      return;
    }
    if (item.sitelinks < fewestSitelinks) {
      return;
    }
    if (entities.size() == MOST) {
      throw new FailedException("more than " + MOST + " items: raise --min-sitelinks");
    }
    boolean town = item.kinds.stream().anyMatch(TOWNS::contains);
    Entity entity =
        new Entity(
            "wikidata:" + item.id,
            type,
            label,
            item.country.isEmpty() || item.country.equals(item.id)
                ? List.of()
                : List.of("wikidata:" + item.country),
            town ? Math.max(1, item.population) : 0);
    entities.add(entity);
    item.labels.forEach((language, written) -> name(entity, language, written));
    item.aliases.forEach(
        (language, all) -> all.forEach(written -> name(entity, language, written)));
  }

  private void name(Entity entity, String language, String written) {
    if (!written.isBlank() && written.length() <= LONGEST && isWanted(language)) {
      boolean single = written.indexOf(' ') < 0 && entity.type() != Tag.Type.PLACE;
      Name.Doubt doubt = single ? Name.Doubt.WORD : Name.Doubt.NONE;
      names.add(new Name(entity, Name.Kind.NAME, doubt, List.of(language), written));
    }
  }

  private static Tag.@Nullable Type type(Set<String> kinds) {
    if (kinds.contains("Q5")) {
      return Tag.Type.PERSON;
    }
    if (kinds.stream().anyMatch(kind -> TOWNS.contains(kind) || PLACES.contains(kind))) {
      return Tag.Type.PLACE;
    }
    return kinds.stream().anyMatch(ORGANISATIONS::contains) ? Tag.Type.ORGANISATION : null;
  }
}
