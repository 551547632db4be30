package dev.dateline.enrich.gazetteer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Languages by number, and sets of them as bits; lists that are the same object share a set. */
final class LanguageSets {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<List<String>, BitSet> sets = new IdentityHashMap<>();

  /**
   * @param first has number 0, whether or not a name is in it
   */
  LanguageSets(List<GazetteerData> parts, String first) {
    numbers.put(first, 0);
    for (GazetteerData part : parts) {
      for (Name name : part.names()) {
        if (sets.put(name.languages(), new BitSet()) == null) {
          name.languages().forEach(this::number);
        }
      }
    }
    sets.forEach(this::fill);
  }

  /** Each language's number. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  /** The numbers of a name's languages; all for {@link Name#EVERYWHERE}. Not to be changed. */
  BitSet of(List<String> languages) {
    return sets.getOrDefault(languages, new BitSet());
  }

  private void number(String language) {
    if (!language.equals(Name.EVERYWHERE)) {
      numbers.putIfAbsent(language, numbers.size());
    }
  }

  private void fill(List<String> languages, BitSet set) {
    if (languages.contains(Name.EVERYWHERE)) {
      set.set(0, numbers.size());
    }
    for (String language : languages) {
      if (!language.equals(Name.EVERYWHERE)) {
        set.set(numbers.getOrDefault(language, 0));
      }
    }
  }
}
