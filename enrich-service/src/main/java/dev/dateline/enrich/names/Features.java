package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the linear recogniser sees of a word: itself, its neighbours, its letters, what lexicon and
 * gazetteer say, and how it stands wherever else the article has it. Each is a hash.
 */
final class Features {
  private static final int MOST = 96;
  private static final int OCCURRENCES = 6;

  /** Marks that stand in no name. */
  private static final String APART = "()[];:\u2014\u2013!?\u201c\u201d\"";

  private static final long OUTSIDE = 0x5bd1e995L;

  /** Words that stand in names without a capital. */
  private static final List<String> CONNECTORS =
      List.of(
          "of", "the", "and", "de", "la", "du", "des", "del", "der", "den", "von", "van", "da",
          "di", "do", "dos", "el", "al", "bin", "ibn", "ben", "for", "in", "on", "at", "y", "e",
          "le", "les", "et");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "mr", "mrs", "ms", "st", "lt", "gen", "col", "sgt", "capt", "maj", "adm", "rev",
          "sen", "gov", "rep", "prof", "hon", "mt", "ft", "jr", "sr", "co", "no", "bros", "cmdr",
          "pres");

  private static final long[] CONNECTOR_HASHES =
      CONNECTORS.stream().mapToLong(Word::hash).sorted().toArray();

  private final TaggableText text;
  private final List<Word> words;
  private final int[] lexicon;
  private final int[] known;
  private final int[] shapes;
  private final int[] marks;
  private final int[] buffer = new int[MOST];
  private int count;

  Features(TaggableText text, Lexicon lexicon, LanguageNames names) {
    this.text = text;
    this.words = text.words();
    this.lexicon = new int[words.size()];
    this.known = new int[words.size()];
    this.shapes = new int[words.size()];
    this.marks = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      this.lexicon[i] = lexicon.flags(words.get(i).hash());
      this.shapes[i] = shape(i);
      this.marks[i] = mark(i);
    }
    know(names);
  }

  private void know(LanguageNames names) {
    for (int i = 0; i < words.size(); ) {
      Match match = words.get(i).shape() == Shape.LOWER ? null : names.longestAt(words, i);
      if (match == null) {
        i++;
        continue;
      }
      int kinds = 0;
      for (Alias alias : match.aliases()) {
        kinds |= 1 << kind(alias);
      }
      for (int at = i; at <= match.span().last(); at++) {
        known[at] = kinds << 2 | (at == i ? 1 : 2);
      }
      i = match.span().last() + 1;
    }
  }

  private static int kind(Alias alias) {
    Entity entity = alias.entity();
    if (entity == null) {
      return 0;
    }
    int doubt = alias.doubt().ordinal() > 0 ? 1 : 0;
    return switch (entity.type()) {
      case PERSON -> 1;
      case ORGANISATION -> 2 + doubt;
      default ->
          switch (alias.kind()) {
            case DEMONYM -> 4;
            case METONYM, CAPITAL -> 5;
            default -> entity.isSettlement() ? 6 + doubt : 8 + doubt;
          };
    };
  }

  /** Whether a word may belong to a name at all; most cannot, and need not be looked at. */
  boolean isCandidate(int at) {
    Word word = words.get(at);
    return word.shape() != Shape.LOWER
        || Arrays.binarySearch(CONNECTOR_HASHES, word.hash()) >= 0
        || Character.isDigit(word.folded().charAt(0)) && isNameBeside(at);
  }

  private boolean isNameBeside(int at) {
    return at + 1 < words.size() && words.get(at + 1).shape() != Shape.LOWER
        || at > 0 && words.get(at - 1).shape() != Shape.LOWER;
  }

  /** Whether a sentence starts with a word. */
  boolean startsSentence(int at) {
    if (at == 0 || !sameField(at)) {
      return true;
    }
    return switch (words.get(at).gap()) {
      case PARAGRAPH -> true;
      case SENTENCE -> marks[at] != '.' || !isAbbreviated(at - 1);
      case NONE, SPACE, JOINT, PUNCTUATION -> false;
    };
  }

  /** Whether the point behind a word is its own: an initial, {@code Dr.}, {@code St.} */
  private boolean isAbbreviated(int at) {
    Word word = words.get(at);
    return word.shape() != Shape.LOWER
        && (word.folded().length() == 1 || ABBREVIATIONS.contains(word.folded()));
  }

  /** Whether no name goes on from the word before to this one. */
  boolean isApart(int at) {
    return startsSentence(at) || APART.indexOf(marks[at]) >= 0;
  }

  /** The first mark between a word and the one before; how they are set apart if there is none. */
  private int mark(int at) {
    Word word = words.get(at);
    if (at == 0 || !sameField(at)) {
      return Gap.SENTENCE.ordinal();
    }
    String field = text.input().text(word.field());
    for (int i = words.get(at - 1).end(); i < word.start(); i++) {
      if (!Character.isWhitespace(field.charAt(i))) {
        return field.charAt(i);
      }
    }
    return word.gap().ordinal();
  }

  /** How many features a word has; they are then in {@link #buffer()}. */
  int extract(int at) {
    count = 0;
    Word word = words.get(at);
    boolean start = startsSentence(at);
    for (int d = -2; d <= 2; d++) {
      add(10 + d, hash(at + d));
      add(20 + d, shape0(at + d));
      add(30 + d, lexicon0(at + d) * 8L + (at + d >= 0 && at + d < words.size() ? 1 : 0));
    }
    add(40, mix(hash(at - 1), hash(at)));
    add(41, mix(hash(at), hash(at + 1)));
    add(42, mix(shape0(at - 1), shape0(at)) + 31L * gap(at));
    add(43, mix(shape0(at), shape0(at + 1)) + 31L * gap(at + 1));
    add(44, gap(at) * 65536L + gap(at + 1));
    add(45, mix(shape0(at), (start ? 2 : 0) + 4L * lexicon[at]));
    add(
        46,
        mix(
            lexicon0(at - 1) * 64L + lexicon[at] * 8L + lexicon0(at + 1),
            gap(at) * 65536L + gap(at + 1)));
    add(47, mix(known[at], start ? 1 : 0));
    add(48, mix(known[at], lexicon[at]));
    add(49, known0(at - 1));
    add(50, known0(at + 1));
    add(51, mix(hash(at - 1), shape0(at)));
    add(52, mix(hash(at + 1), shape0(at)));
    add(53, mix(hash(at - 1), hash(at + 1)));
    add(54, mix(hash(at - 2), hash(at - 1)));
    add(55, mix(hash(at + 1), hash(at + 2)));
    add(56, mix(known[at], hash(at - 1)));
    add(57, mix(known[at], hash(at + 1)));
    addLetters(word.folded());
    addRun(at);
    addElsewhere(at, word);
    return count;
  }

  int[] buffer() {
    return buffer;
  }

  private void addLetters(String folded) {
    int length = folded.length();
    for (int n = 1; n <= 4 && n < length; n++) {
      long prefix = n;
      long suffix = n;
      for (int i = 0; i < n; i++) {
        prefix = prefix * 0x10001 + folded.charAt(i);
        suffix = suffix * 0x10001 + folded.charAt(length - n + i);
      }
      if (n > 1) {
        add(60 + n, prefix);
      }
      add(70 + n, suffix);
    }
    add(80, Math.min(length, 9));
  }

  /** The run of capital words around: how long, where in it, and what ends it. */
  private void addRun(int at) {
    int from = at;
    while (from > 0 && isJoined(from) && words.get(from - 1).shape() != Shape.LOWER) {
      from--;
    }
    int to = at;
    while (to + 1 < words.size() && isJoined(to + 1) && words.get(to + 1).shape() != Shape.LOWER) {
      to++;
    }
    add(81, Math.min(at - from, 3) * 8L + Math.min(to - at, 3));
    add(82, mix(hash(to), Math.min(to - at, 3)));
    add(83, mix(hash(from), Math.min(at - from, 3)));
    add(84, mix(hash(from - 1), 1));
    add(85, mix(hash(to + 1), 1));
    int flags = 0;
    for (int i = from; i <= Math.min(to, from + 5); i++) {
      flags = flags * 8 + lexicon[i];
    }
    add(86, mix(flags, at - from));
    int digits = Math.min(to - from, 4);
    add(87, digits * 2L + (startsSentence(from) ? 1 : 0));
  }

  private boolean isJoined(int at) {
    Gap gap = words.get(at).gap();
    return gap == Gap.SPACE || gap == Gap.JOINT || gap == Gap.SENTENCE && !startsSentence(at);
  }

  private boolean sameField(int at) {
    return words.get(at).field() == words.get(at - 1).field();
  }

  /** How the article has the same word in other places. */
  private void addElsewhere(int at, Word word) {
    int[] places = text.positions(word.folded());
    int lower = 0;
    int capital = 0;
    int seen = 0;
    for (int place : places) {
      if (words.get(place).shape() == Shape.LOWER) {
        lower = 1;
      } else if (!startsSentence(place)) {
        capital = 1;
      }
      if (place != at && seen < OCCURRENCES && word.shape() != Shape.LOWER) {
        seen++;
        add(90, hash(place - 1));
        add(91, hash(place + 1));
        add(92, lexicon0(place - 1) + 8L * gap(place));
        add(93, known0(place));
      }
    }
    add(94, lower * 4L + capital * 2L + (startsSentence(at) ? 1 : 0));
    add(95, mix(lower * 4L + capital * 2L + (startsSentence(at) ? 1 : 0), lexicon[at]));
  }

  private void add(int kind, long value) {
    if (count < MOST) {
      long hash = (value ^ kind * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
      buffer[count++] = (int) (hash >>> 32 ^ hash >>> 13) & LinearModel.MASK;
    }
  }

  private static long mix(long a, long b) {
    return (a * 0x9E3779B97F4A7C15L ^ b) * 0x94D049BB133111EBL ^ a >>> 29;
  }

  private long hash(int at) {
    return at < 0 || at >= words.size() ? OUTSIDE : words.get(at).hash();
  }

  private int gap(int at) {
    return at < 0 || at >= words.size() ? 7 : marks[at];
  }

  private long shape0(int at) {
    return at < 0 || at >= words.size() ? 0 : shapes[at];
  }

  private int lexicon0(int at) {
    return at < 0 || at >= words.size() ? 0 : lexicon[at];
  }

  private long known0(int at) {
    return at < 0 || at >= words.size() ? 0 : known[at];
  }

  /** Runs of capitals, small letters and digits. */
  private int shape(int at) {
    String written = text.written(at, at);
    int shape = 7;
    int last = -1;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int kind =
          Character.isUpperCase(c)
              ? 1
              : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : 4;
      if (kind != last) {
        shape = shape * 31 + kind;
        last = kind;
      }
    }
    return shape * 4 + (written.length() == 1 ? 1 : 0);
  }
}
