package dev.dateline.enrich.text;

import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a field into words. Rules, names and texts all go through it, so that they agree.
 *
 * <ul>
 *   <li>A word is a run of letters, digits and combining marks; a zero-width joiner or non-joiner
 *       is part of it between letters, as in Persian, never at its end. Apostrophes and hyphens
 *       part words ({@code d'Ivoire}, {@code Russia-China}); the {@code s} of a possessive is no
 *       word.
 *   <li>Single letters each with a point are one word: {@code U.S.} is {@code us}.
 *   <li>In scripts that set no spaces each character is a word, and each syllable in Hangul, whose
 *       particles cling to the noun; a run of katakana is one word.
 * </ul>
 */
public final class Tokenizer {
  private final String text;
  private final Field field;
  private final List<Word> words;
  private int at;

  private Tokenizer(Field field, String text, List<Word> words) {
    this.field = field;
    this.text = text;
    this.words = words;
  }

  /** Appends a field's words. */
  public static void tokenize(Field field, String text, List<Word> words) {
    new Tokenizer(field, text, words).run();
  }

  /** The words of a text by itself, as they are compared. */
  public static List<String> fold(String text) {
    List<Word> words = new ArrayList<>();
    tokenize(Field.BODY, text, words);
    return words.stream().map(Word::folded).toList();
  }

  private void run() {
    int last = -1;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Letters.isWordStart(c)) {
        at += Character.charCount(c);
        continue;
      }
      int start = at;
      boolean acronym = acronym();
      if (!acronym) {
        advance(c);
      }
      if (last >= 0 && isPossessive(start, last)) {
        continue;
      }
      String written = text.substring(start, at);
      String folded = Folding.fold(acronym ? written.replace(".", "") : written);
      words.add(
          new Word(
              folded, Word.hash(folded), field, start, at, shape(start, at), gap(last, start)));
      last = at;
    }
  }

  private boolean acronym() {
    int end = at;
    int letters = 0;
    while (end + 1 < text.length() && isCased(end) && text.charAt(end + 1) == '.') {
      letters++;
      end += 2;
    }
    if (letters > 0 && isCased(end) && !isLetterOrDigit(end + 1)) {
      letters++;
      end++;
    }
    if (letters < 2 || isLetterOrDigit(end) || isLetterOrDigit(at - 1)) {
      return false;
    }
    at = end;
    return true;
  }

  private boolean isCased(int index) {
    return index < text.length()
        && (Character.isUpperCase(text.charAt(index)) || Character.isLowerCase(text.charAt(index)));
  }

  private boolean isLetterOrDigit(int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  private void advance(int first) {
    boolean katakana = Letters.isKatakana(first);
    boolean alone = !katakana && Letters.isUnspaced(first);
    at += Character.charCount(first);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean goesOn =
          Letters.isMark(c)
              || (!alone
                  && Letters.isWordStart(c)
                  && (katakana
                      ? Letters.isKatakana(c)
                      : !Letters.isKatakana(c) && !Letters.isUnspaced(c)));
      if (!goesOn) {
        break;
      }
      at += Character.charCount(c);
    }
    while (Letters.isJoiner(text.charAt(at - 1))) {
      at--;
    }
  }

  /** Whether the word from {@code start} is the {@code s} of {@code Russia's}. */
  private boolean isPossessive(int start, int last) {
    return at == start + 1
        && last == start - 1
        && (text.charAt(start) == 's' || text.charAt(start) == 'S')
        && Letters.isApostrophe(text.charAt(last));
  }

  private Shape shape(int start, int end) {
    int first = text.codePointAt(start);
    if (!Character.isLetter(first)) {
      return Shape.LOWER;
    }
    if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
      return Character.isLowerCase(first) ? Shape.LOWER : Shape.CASELESS;
    }
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return Shape.CAPITAL;
      }
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters > 1 ? Shape.UPPER : Shape.CAPITAL;
  }

  private Gap gap(int last, int start) {
    if (last < 0) {
      return Gap.SENTENCE;
    }
    if (last == start) {
      return Gap.NONE;
    }
    Gap gap = Gap.SPACE;
    for (int i = last; i < start; i++) {
      char c = text.charAt(i);
      Gap here =
          switch (c) {
            case '\n', '\r', '\u2029' -> Gap.PARAGRAPH;
            case '.' -> i + 1 == start ? Gap.PUNCTUATION : Gap.SENTENCE;
            case '!', '?', '…', '。', '！', '？', '।', '։', '۔', '؟' -> Gap.SENTENCE;
            case '-', '‐', '‑', '\'', '’', '·', '・' ->
                start - last == 1 ? Gap.JOINT : Gap.PUNCTUATION;
            default ->
                Character.isWhitespace(c) || c == '\u00a0' || Letters.isJoiner(c)
                    ? Gap.SPACE
                    : Gap.PUNCTUATION;
          };
      gap = here.compareTo(gap) > 0 ? here : gap;
    }
    return gap;
  }
}
