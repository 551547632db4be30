package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Surnames that stand alone: each belongs to the person whose full name the article has, if it has
 * one such person only.
 */
final class Surnames {
  private static final int SHORTEST = 2;

  /** No surnames, though they end names. */
  private static final Set<String> ENDINGS = Set.of("jr", "sr", "ii", "iii", "iv", "vi", "xiv");

  /** Names of months: not behind these words, and not before numbers. */
  private static final Set<String> MONTHS = Set.of("may", "march", "april", "june", "august");

  private static final Set<String> BEFORE_MONTHS =
      Set.of("in", "of", "on", "since", "until", "by", "last", "early", "late", "mid", "next");

  private final TaggableText text;
  private final Map<String, Optional<Entity>> owners = new HashMap<>();

  Surnames(TaggableText text) {
    this.text = text;
  }

  /** The same mentions, with single names given to whom they belong, and those that were missed. */
  List<Mentioned> complete(List<Mentioned> mentioned, Roles roles) {
    mentioned.forEach(this::learn);
    List<Mentioned> all = new ArrayList<>(mentioned.size());
    boolean[] covered = new boolean[text.words().size()];
    for (Mentioned mention : mentioned) {
      all.add(isSurname(mention) || isAdjectiveAlone(mention) ? owned(mention) : mention);
      for (int i = mention.span().first(); i <= mention.span().last(); i++) {
        covered[i] = true;
      }
    }
    owners.forEach(
        (surname, owner) -> {
          if (owner.isPresent()) {
            for (int at : text.positions(surname)) {
              if (!covered[at] && standsAlone(at) && !roles.covers(text.words().get(at))) {
                all.add(new Mentioned(owner.get(), "name", new Span(at, at), true));
              }
            }
          }
        });
    all.sort((a, b) -> Integer.compare(a.span().first(), b.span().first()));
    return all;
  }

  private void learn(Mentioned mention) {
    Span span = mention.span();
    String last = text.words().get(span.last()).folded();
    if (mention.entity().type() == Tag.Type.PERSON
        && span.last() > span.first()
        && last.length() >= SHORTEST
        && !ENDINGS.contains(last)
        && text.words().get(span.last()).shape() != Shape.CASELESS) {
      owners.merge(
          last,
          Optional.of(mention.entity()),
          (a, b) -> a.map(Entity::id).equals(b.map(Entity::id)) ? a : Optional.empty());
    }
  }

  /** A single name that a recogniser took for a person's. */
  private static boolean isSurname(Mentioned mention) {
    return mention.via().equals(Mentioned.RECOGNISED)
        && mention.entity().type() == Tag.Type.PERSON
        && mention.span().first() == mention.span().last();
  }

  /** An adjective of a nation that describes nothing: {@code French, who}, {@code French said}. */
  private boolean isAdjectiveAlone(Mentioned mention) {
    int behind = mention.span().last() + 1;
    if (!mention.via().equals("demonym") || behind >= text.words().size()) {
      return false;
    }
    Word word = text.words().get(behind);
    return word.gap().compareTo(Gap.JOINT) > 0 || CueWords.ACTS.contains(word.folded());
  }

  private Mentioned owned(Mentioned mention) {
    String surname = text.words().get(mention.span().first()).folded();
    return owners
        .getOrDefault(surname, Optional.empty())
        .map(owner -> new Mentioned(owner, "name", mention.span(), true))
        .orElse(mention);
  }

  private boolean standsAlone(int at) {
    Word word = text.words().get(at);
    if (!word.shape().namelike()) {
      return false;
    }
    Word before = at > 0 ? text.words().get(at - 1) : null;
    Word behind = at + 1 < text.words().size() ? text.words().get(at + 1) : null;
    boolean joinedBefore = before != null && word.gap().compareTo(Gap.JOINT) <= 0;
    boolean joinedBehind = behind != null && behind.gap().compareTo(Gap.JOINT) <= 0;
    if (MONTHS.contains(word.folded())
        && (joinedBefore && before != null && BEFORE_MONTHS.contains(before.folded())
            || joinedBehind && behind != null && Character.isDigit(behind.folded().charAt(0)))) {
      return false;
    }
    return !(joinedBehind && behind != null && behind.gap() == Gap.JOINT && isName(behind));
  }

  private static boolean isName(Word word) {
    return word.shape() == Shape.CAPITAL || word.shape() == Shape.UPPER;
  }
}
