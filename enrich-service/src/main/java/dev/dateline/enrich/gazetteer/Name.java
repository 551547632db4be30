package dev.dateline.enrich.gazetteer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name as a gazetteer's source has it.
 *
 * @param entity what it names; {@code null} for a name that only hides shorter ones in it, as Nazi
 *     Germany hides Germany
 * @param kind how it names it
 * @param doubt what else it may be
 * @param languages primary BCP 47 tags; {@link #EVERYWHERE} for all languages
 * @param written as it is written; a capital must be a capital in the text, a lower-case letter
 *     need not be one. An entity's first name in a language is its label there
 */
public record Name(
    @Nullable Entity entity, Kind kind, Doubt doubt, List<String> languages, String written) {
  /** In place of a language: all of them. */
  public static final String EVERYWHERE = "*";

  public Name {
    languages = List.copyOf(languages);
  }

  /** How a name is meant; the order is that of sureness. */
  public enum Kind {
    /** By its own name. */
    NAME,
    /** A surname or short form: counts only beside the full one. */
    SHORT,
    /** By what belongs to it, as French to France. */
    DEMONYM,
    /** By its seat, as the Kremlin. */
    METONYM,
    /** A capital: names its country only where it stands for the government. */
    CAPITAL,
    /** Names nothing of ours. */
    SHADOW,
    /** By signs for several at once, as 中美 for China and the United States. */
    PAIR;

    /** As {@code Tag.via} has it. */
    public String via() {
      return switch (this) {
        case CAPITAL -> METONYM.via();
        case SHORT, PAIR -> NAME.via();
        case NAME, DEMONYM, METONYM, SHADOW -> name().toLowerCase(Locale.ROOT);
      };
    }
  }

  /** What else a name may be, so that it needs evidence in the same article. */
  public enum Doubt {
    /** Nothing. */
    NONE,
    /** A person or a common word, as Jordan and Turkey; its surroundings will do. */
    WORD,
    /** Another place of the same name, as Georgia; only a surer name will do. */
    NAMESAKE
  }
}
