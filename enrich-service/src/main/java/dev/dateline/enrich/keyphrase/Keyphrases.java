package dev.dateline.enrich.keyphrase;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases that an article repeats: runs of words between stop words, by how often they
 * stand in it (plain frequency does better than any weighting that was tried). In scripts that set
 * no spaces the words are characters, and runs may be longer. Safe to use from many threads.
 */
public final class Keyphrases {
  /** Most phrases of one article. */
  public static final int MOST = 15;

  private static final int LONGEST = 4;
  private static final int LONGEST_UNSPACED = 8;
  private static final int FEWEST_UNSPACED = 2;

  /** Times that a phrase must stand in a text, or once in title and once in the text. */
  private static final int LEAST = 2;

  private static final int LEAST_UNSPACED = 3;
  private static final int SHORTEST_WORD = 3;

  private final StopWords stopWords;

  private Keyphrases(StopWords stopWords) {
    this.stopWords = stopWords;
  }

  /** Reads the stop words from the class path. */
  public static Keyphrases load() {
    return new Keyphrases(StopWords.load());
  }

  /**
   * The phrases of a text, most frequent first; empty if the stop words of its language are not
   * known.
   *
   * @param taken folded phrases that are something else already, as entities, words joined by one
   *     space
   * @param names names that stand in the text: a phrase is counted where it is none of them and no
   *     piece of one
   */
  public List<Keyphrase> find(TaggableText text, Set<String> taken, NamedWords names) {
    Set<String> stops = stopWords.of(text.input().language());
    if (stops == null) {
      return List.of();
    }
    Map<String, List<Span>> places = new LinkedHashMap<>();
    List<Word> words = text.words();
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || i > from && breaks(words.get(i)) || stands(words.get(i), stops)) {
        count(words, from, i, names, places);
        from = i < words.size() && stands(words.get(i), stops) ? i + 1 : i;
      }
    }
    return best(text, places, taken);
  }

  private static boolean breaks(Word word) {
    return word.gap().compareTo(Word.Gap.PUNCTUATION) >= 0;
  }

  private static boolean stands(Word word, Set<String> stops) {
    return stops.contains(word.folded()) || word.folded().codePoints().anyMatch(Character::isDigit);
  }

  private static void count(
      List<Word> words, int from, int to, NamedWords names, Map<String, List<Span>> places) {
    for (int first = from; first < to; first++) {
      StringBuilder phrase = new StringBuilder();
      boolean unspaced = false;
      for (int last = first; last < to; last++) {
        Word word = words.get(last);
        if (last > first) {
          unspaced |= word.gap() == Word.Gap.NONE;
          phrase.append(' ');
        }
        if (last - first >= (unspaced ? LONGEST_UNSPACED : LONGEST)) {
          break;
        }
        phrase.append(word.folded());
        Span span = new Span(first, last);
        if (!names.holds(span)) {
          places.computeIfAbsent(phrase.toString(), _ -> new ArrayList<>(2)).add(span);
        }
      }
    }
  }

  private static List<Keyphrase> best(
      TaggableText text, Map<String, List<Span>> places, Set<String> taken) {
    List<Keyphrase> kept = new ArrayList<>();
    places.forEach(
        (phrase, spans) -> {
          if (isOften(text, spans) && isWordy(phrase) && !taken.contains(phrase)) {
            boolean title = text.words().get(spans.getFirst().first()).field() == Field.TITLE;
            kept.add(new Keyphrase(List.of(phrase.split(" ")), spans, title));
          }
        });
    kept.sort(
        Comparator.comparingInt(Keyphrase::count)
            .thenComparingInt(phrase -> phrase.words().size())
            .reversed());
    return maximal(kept);
  }

  private static boolean isOften(TaggableText text, List<Span> spans) {
    Span first = spans.getFirst();
    boolean unspaced =
        first.last() > first.first() && text.words().get(first.first() + 1).gap() == Word.Gap.NONE;
    boolean alone = first.last() == first.first();
    int length = first.last() - first.first() + 1;
    if (isUnspaced(text.words().get(first.first()))) {
      return unspaced && length >= FEWEST_UNSPACED && spans.size() >= LEAST_UNSPACED;
    }
    return spans.size() >= (alone ? LEAST + 1 : LEAST);
  }

  private static boolean isUnspaced(Word word) {
    return switch (Character.UnicodeScript.of(word.folded().codePointAt(0))) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
      default -> false;
    };
  }

  private static boolean isWordy(String phrase) {
    return phrase.indexOf(' ') > 0 || phrase.length() >= SHORTEST_WORD;
  }

  /** Without what stands only inside longer phrases. */
  private static List<Keyphrase> maximal(Collection<Keyphrase> phrases) {
    Map<Integer, Integer> longest = new HashMap<>();
    for (Keyphrase phrase : phrases) {
      for (Span span : phrase.places()) {
        for (int at = span.first(); at <= span.last(); at++) {
          longest.merge(at, span.last() - span.first(), Math::max);
        }
      }
    }
    return phrases.stream()
        .filter(phrase -> phrase.places().stream().anyMatch(span -> isLongest(span, longest)))
        .limit(MOST)
        .toList();
  }

  private static boolean isLongest(Span span, Map<Integer, Integer> longest) {
    for (int at = span.first(); at <= span.last(); at++) {
      @Nullable Integer length = longest.get(at);
      if (length != null && length > span.last() - span.first()) {
        return false;
      }
    }
    return true;
  }
}
