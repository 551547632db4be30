package dev.dateline.enrich.tag;

import dev.dateline.contract.Publisher;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates queries on one text. Made for one article and thread. */
final class QueryMatcher {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::first).thenComparingInt(Span::last);

  /** Most spans that one NEAR names; a text that repeats its words has no end of pairs. */
  private static final int MAX_NEAR = 1_000;

  private final TaggableText text;
  private final FoundTags tags;
  private final PhraseFinder phrases;

  /**
   * @param tags of the article, for {@code entity:} and {@code topic:}
   */
  QueryMatcher(TaggableText text, FoundTags tags) {
    this.text = text;
    this.tags = tags;
    this.phrases = new PhraseFinder(text);
  }

  FoundTags tags() {
    return tags;
  }

  boolean matches(Query query) {
    return switch (query) {
      case Query.Phrase phrase -> !phrases.find(phrase, 1).isEmpty();
      case Query.Near near -> !find(near, 1).isEmpty();
      case Query.AtLeast atLeast -> spans(atLeast.part()).size() >= atLeast.count();
      case Query.Tagged tagged -> tags.has(tagged);
      case Query.InLanguage in -> in.language().equals(text.input().language());
      case Query.FromOutlet from -> isFrom(from.outlet(), text.input().publisher());
      case Query.And and -> all(and.parts());
      case Query.Or or -> any(or.parts());
      case Query.Not not -> !matches(not.part());
    };
  }

  private boolean all(List<Query> parts) {
    for (Query part : parts) {
      if (!matches(part)) {
        return false;
      }
    }
    return true;
  }

  private boolean any(List<Query> parts) {
    for (Query part : parts) {
      if (matches(part)) {
        return true;
      }
    }
    return false;
  }

  /** Where the words stand that make a matching query match, in order. */
  List<Span> spans(Query query) {
    if (query instanceof Query.Phrase phrase) {
      return phrases.find(phrase, Integer.MAX_VALUE);
    }
    List<Span> spans = new ArrayList<>();
    collect(query, spans);
    if (spans.size() < 2) {
      return spans;
    }
    spans.sort(IN_ORDER);
    List<Span> distinct = new ArrayList<>(spans.size());
    for (Span span : spans) {
      if (distinct.isEmpty() || !distinct.getLast().equals(span)) {
        distinct.add(span);
      }
    }
    return distinct;
  }

  private void collect(Query query, List<Span> spans) {
    switch (query) {
      case Query.Phrase phrase -> spans.addAll(phrases.find(phrase, Integer.MAX_VALUE));
      case Query.Near near -> spans.addAll(find(near, MAX_NEAR));
      case Query.And and -> {
        for (Query part : and.parts()) {
          collect(part, spans);
        }
      }
      case Query.Or or -> {
        for (Query part : or.parts()) {
          if (matches(part)) {
            collect(part, spans);
          }
        }
      }
      case Query.AtLeast atLeast -> collect(atLeast.part(), spans);
      case Query.Tagged _, Query.InLanguage _, Query.FromOutlet _, Query.Not _ -> {}
    }
  }

  private Set<Span> find(Query.Near near, int limit) {
    List<Span> left = spans(near.left());
    List<Span> right = left.isEmpty() ? left : spans(near.right());
    Set<Span> found = Set.of();
    int from = 0;
    for (Span a : left) {
      while (from < right.size() && tooFarBehind(right.get(from), a, near.distance())) {
        from++;
      }
      for (int i = from; i < right.size(); i++) {
        Span b = right.get(i);
        if (b.first() - a.last() - 1 > near.distance()) {
          break;
        }
        if (isPair(a, b, near.distance())) {
          found = found.isEmpty() ? new LinkedHashSet<>() : found;
          found.add(a);
          found.add(b);
          if (found.size() >= limit) {
            return found;
          }
        }
      }
    }
    return found;
  }

  /** Phrases have at most {@link QueryParser#MAX_PHRASE} words, so starts bound ends. */
  private static boolean tooFarBehind(Span b, Span a, int distance) {
    return b.first() + QueryParser.MAX_PHRASE + distance < a.first();
  }

  private boolean isPair(Span a, Span b, int distance) {
    boolean apart = a.last() < b.first() || b.last() < a.first();
    return apart && a.gap(b) <= distance && field(a.first()) == field(b.first());
  }

  private Field field(int word) {
    return text.words().get(word).field();
  }

  private static boolean isFrom(String outlet, @Nullable Publisher publisher) {
    if (publisher == null) {
      return false;
    }
    String domain = publisher.domain();
    if (domain != null) {
      String host = domain.toLowerCase(Locale.ROOT);
      if (host.equals(outlet) || host.endsWith("." + outlet)) {
        return true;
      }
    }
    String name = publisher.name();
    return name != null && name.strip().toLowerCase(Locale.ROOT).equals(outlet);
  }
}
