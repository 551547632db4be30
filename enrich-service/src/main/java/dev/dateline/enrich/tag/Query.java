package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Folding;
import dev.dateline.enrich.text.TaggableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed rule: see docs/rules.md. {@link QueryPrinter} writes it back in the rule language so
 * that parsing gives an equal query.
 */
sealed interface Query {

  /**
   * Words that must stand next to each other in one field; most often a single one.
   *
   * @param terms in order, at least one
   * @param field the only field to look in; {@code null} for all
   */
  record Phrase(List<Term> terms, @Nullable Field field) implements Query {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A word of a phrase.
   *
   * @param text folded
   * @param prefix whether longer words that start with it will do
   * @param written the only way to write it, as {@link Folding#written} has it; {@code null} if
   *     case does not matter
   */
  record Term(String text, boolean prefix, @Nullable String written) {
    /** In any case. */
    Term(String text, boolean prefix) {
      this(text, prefix, null);
    }

    /** Whether it must be written in two capitals or more, and no small letter: WHO, not who. */
    boolean isAcronym() {
      return written != null
          && written.codePoints().filter(Character::isUpperCase).count() > 1
          && written.codePoints().noneMatch(Character::isLowerCase);
    }

    boolean matches(TaggableText words, int at) {
      return matches(text, words.words().get(at).folded())
          && (written == null || matches(written, words.writtenForm(at)));
    }

    private boolean matches(String wanted, String word) {
      return prefix ? word.startsWith(wanted) : word.equals(wanted);
    }
  }

  /**
   * Both sides in one field, in either order, with at most so many words between them.
   *
   * @param left a phrase or a choice of phrases
   * @param right the same
   * @param distance words between, 0 to {@link QueryParser#MAX_DISTANCE}
   */
  record Near(Query left, Query right, int distance) implements Query {}

  /**
   * So many different places of the part, in all fields together.
   *
   * @param count 2 to {@link QueryParser#MAX_COUNT}
   * @param part a phrase or a choice of phrases
   */
  record AtLeast(int count, Query part) implements Query {}

  /**
   * A tag that another stage gave the article.
   *
   * @param name an id, or a label's folded words with one space between
   */
  record Tagged(TagKind kind, String name) implements Query {}

  /** Which tags a query asks for. */
  enum TagKind {
    /** A person, organisation, place or event. */
    ENTITY,
    /** A topic, or one below it. */
    TOPIC
  }

  /** The article's language, a primary tag. */
  record InLanguage(String language) implements Query {}

  /** The outlet's domain, or one above it, or its name; lower case. */
  record FromOutlet(String outlet) implements Query {}

  /** All of at least two. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** One or more of at least two. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Not that. */
  record Not(Query part) implements Query {}

  /** Whether it names spans of text: a phrase or a choice of phrases. */
  default boolean hasSpans() {
    return switch (this) {
      case Phrase _ -> true;
      case Or or -> or.parts().stream().allMatch(Query::hasSpans);
      case Near _, AtLeast _, Tagged _, InLanguage _, FromOutlet _, And _, Not _ -> false;
    };
  }
}
