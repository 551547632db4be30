package dev.dateline.enrich.names;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what is said of a name the same all over an article: the type that most of its places were
 * given, also where it was overlooked.
 */
final class DocumentMemory {
  private static final int[] NONE = new int[Labels.TYPES.size()];

  private final List<Word> words;
  private final TaggableText text;
  private final Lexicon lexicon;

  DocumentMemory(TaggableText text, Lexicon lexicon) {
    this.text = text;
    this.words = text.words();
    this.lexicon = lexicon;
  }

  List<FoundName> settle(List<FoundName> all) {
    List<FoundName> found = all.stream().filter(this::isTrusted).toList();
    Map<List<String>, int[]> votes = new HashMap<>();
    boolean[] covered = new boolean[words.size()];
    for (FoundName name : found) {
      votes
          .computeIfAbsent(key(name.span()), _ -> new int[Labels.TYPES.size()])[
          Labels.TYPES.indexOf(name.type())]++;
      cover(name.span(), covered);
    }
    List<FoundName> settled = new ArrayList<>(found.size());
    for (FoundName name : found) {
      settled.add(
          new FoundName(
              name.span(), most(votes.getOrDefault(key(name.span()), NONE), name.type())));
    }
    votes.forEach((key, counts) -> addOverlooked(key, counts, covered, settled));
    settled.sort((a, b) -> Integer.compare(a.span().first(), b.span().first()));
    return settled;
  }

  /**
   * Whether its capitals are not due to its place: in headlines and at the start of a sentence they
   * may be. A name in a headline is found again by its places in the text.
   */
  private boolean isTrusted(FoundName name) {
    Word first = words.get(name.span().first());
    boolean word = lexicon.isWord(first.hash());
    boolean single = name.span().first() == name.span().last();
    return first.field() != Field.TITLE && !(word && single && first.gap().startsSentence());
  }

  private List<String> key(Span span) {
    return words.subList(span.first(), span.last() + 1).stream().map(Word::folded).toList();
  }

  private static Tag.Type most(int[] counts, Tag.Type given) {
    int best = Labels.TYPES.indexOf(given);
    for (int type = 0; type < counts.length; type++) {
      best = counts[type] > counts[best] ? type : best;
    }
    return Labels.TYPES.get(best);
  }

  private void addOverlooked(
      List<String> key, int[] counts, boolean[] covered, List<FoundName> settled) {
    boolean single = key.size() == 1;
    if (single && lexicon.isWord(Word.hash(key.getFirst()))) {
      return;
    }
    for (int first : text.positions(key.getFirst())) {
      Span span = new Span(first, first + key.size() - 1);
      if (span.last() < words.size() && isFree(span, covered) && key(span).equals(key)) {
        settled.add(new FoundName(span, most(counts, Tag.Type.PERSON)));
        cover(span, covered);
      }
    }
  }

  /** Whether the words there are of one field, and none of another name. */
  private boolean isFree(Span span, boolean[] covered) {
    for (int i = span.first(); i <= span.last(); i++) {
      if (covered[i]) {
        return false;
      }
    }
    return words.get(span.first()).field() == words.get(span.last()).field()
        && words.get(span.first()).shape() != Shape.LOWER
        && words.get(span.last()).shape() != Shape.LOWER;
  }

  private static void cover(Span span, boolean[] covered) {
    for (int i = span.first(); i <= span.last(); i++) {
      covered[i] = true;
    }
  }
}
