package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What the slots of our sentences are filled with. */
final class WordLists {
  /** What made-up firms end in. */
  private static final List<String> ENDINGS =
      List.of("co", "tel", "ex", "gen", "air", "nova", "com", "sys", "ia", "on", "ra", "tek", "is");

  /** Share of persons' names that are on no list. */
  private static final double RARE = 0.3;

  private final Random random;
  private final Map<String, List<String>> lists = new HashMap<>();

  /** Reads the lists that have a file, and makes the rest from words and the gazetteer. */
  WordLists(Gazetteer gazetteer, CommonWords words, Random random) throws IOException {
    this.random = random;
    for (String[] line : ListedNames.lines("word-lists.txt")) {
      String[] cells = line[0].split(": ", 2);
      lists.put(cells[0], List.of(cells[1].split(" \\| ")));
    }
    lists.put("first", capitals(words.firstNames()));
    lists.put("last", capitals(words.surnames()));
    lists.put(
        "noun",
        capitals(words.words().stream().filter(w -> w.length() > 3 && w.length() < 9).toList()));
    lists.put("city", labels(gazetteer, Entity::isSettlement));
    lists.put("country", labels(gazetteer, e -> isLand(e) && e.broader().size() > 1));
    lists.put("region", labels(gazetteer, e -> isLand(e) && e.broader().size() == 1));
    lists.put("known", labels(gazetteer, e -> e.type() == Tag.Type.ORGANISATION));
  }

  private static boolean isLand(Entity entity) {
    return entity.type() == Tag.Type.PLACE && !entity.isSettlement();
  }

  private static List<String> capitals(Collection<String> words) {
    return words.stream()
        .filter(word -> word.matches("[a-zà-ž][a-zà-ž'’-]+"))
        .sorted()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .toList();
  }

  private static List<String> labels(Gazetteer gazetteer, Predicate<Entity> kind) {
    return gazetteer.entities().stream()
        .filter(kind)
        .map(Entity::label)
        .filter(label -> label.matches("[\\p{IsLatin}0-9 .'&-]+"))
        .toList();
  }

  /** Something for a slot; may have slots of its own. */
  String draw(String slot) {
    return switch (slot) {
      case "city" -> large(list(slot));
      case "coined" -> coined();
      case "first", "last" -> random.nextDouble() < RARE ? rare(list(slot)) : any(list(slot));
      case "nth" -> 1 + random.nextInt(150) + "th";
      case "num" -> String.valueOf(1 + random.nextInt(99));
      case "year" -> String.valueOf(1800 + random.nextInt(226));
      case "i" -> String.valueOf(letter());
      case "acro" -> acronym();
      default -> any(list(slot));
    };
  }

  private List<String> list(String slot) {
    List<String> list = lists.get(slot);
    if (list == null) {
      throw new IllegalArgumentException("no list for {" + slot + "}");
    }
    return list;
  }

  private String acronym() {
    StringBuilder letters = new StringBuilder();
    for (int left = 2 + random.nextInt(3); left > 0; left--) {
      letters.append(letter());
    }
    return letters.toString();
  }

  private char letter() {
    return (char) ('A' + random.nextInt(26));
  }

  /** A firm's name that no list has: the start of a word or surname, and an ending. */
  private String coined() {
    String word = any(list(random.nextBoolean() ? "noun" : "last"));
    return word.substring(0, Math.min(word.length(), 4)) + any(ENDINGS);
  }

  /** A person's name that no list has: the start of one and the end of another. */
  private String rare(List<String> list) {
    String start = any(list);
    String end = any(list);
    return start.substring(0, (start.length() + 1) / 2) + end.substring(end.length() / 2);
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Cities come largest first; large ones are named more. */
  private String large(List<String> list) {
    double skew = random.nextDouble();
    return list.get((int) (list.size() * skew * skew));
  }
}
