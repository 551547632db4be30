package dev.dateline.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which languages are written in a script, for scripts that few languages share. */
public final class Scripts {
  /** Scripts of which one sign says as much as two letters or more. */
  private static final List<UnicodeScript> OF_SYLLABLES =
      List.of(
          UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** First the language meant when nothing else is known. */
  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.GREEK, List.of("el")),
              Map.entry(UnicodeScript.ARMENIAN, List.of("hy")),
              Map.entry(UnicodeScript.GEORGIAN, List.of("ka")),
              Map.entry(UnicodeScript.HEBREW, List.of("he", "yi")),
              Map.entry(UnicodeScript.THAI, List.of("th")),
              Map.entry(UnicodeScript.LAO, List.of("lo")),
              Map.entry(UnicodeScript.KHMER, List.of("km")),
              Map.entry(UnicodeScript.MYANMAR, List.of("my")),
              Map.entry(UnicodeScript.SINHALA, List.of("si")),
              Map.entry(UnicodeScript.TAMIL, List.of("ta")),
              Map.entry(UnicodeScript.TELUGU, List.of("te")),
              Map.entry(UnicodeScript.KANNADA, List.of("kn")),
              Map.entry(UnicodeScript.MALAYALAM, List.of("ml")),
              Map.entry(UnicodeScript.GUJARATI, List.of("gu")),
              Map.entry(UnicodeScript.GURMUKHI, List.of("pa")),
              Map.entry(UnicodeScript.ORIYA, List.of("or")),
              Map.entry(UnicodeScript.BENGALI, List.of("bn", "as")),
              Map.entry(UnicodeScript.DEVANAGARI, List.of("hi", "mr", "ne", "sa")),
              Map.entry(UnicodeScript.ETHIOPIC, List.of("am", "ti")),
              Map.entry(UnicodeScript.THAANA, List.of("dv")),
              Map.entry(UnicodeScript.TIBETAN, List.of("bo", "dz")),
              Map.entry(UnicodeScript.HANGUL, List.of("ko")),
              Map.entry(UnicodeScript.HIRAGANA, List.of("ja")),
              Map.entry(UnicodeScript.HAN, List.of("zh", "ja")),
              Map.entry(
                  UnicodeScript.ARABIC, List.of("ar", "fa", "ur", "ps", "sd", "ug", "ku", "pa")),
              Map.entry(
                  UnicodeScript.CYRILLIC,
                  List.of(
                      "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn", "tt", "ba", "ce",
                      "uz", "az", "bs", "os", "cv"))));

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  /** All letters before it are Latin. */
  private static final int FIRST_NOT_LATIN = 0x250;

  /** More languages than so share a script for it to tell one. */
  private static final int FEW = 2;

  private Scripts() {}

  /** The language that a text's script tells by itself; {@code null} if many are written in it. */
  public static @Nullable String language(String text) {
    UnicodeScript script = dominant(text);
    List<String> written = script == null ? List.of() : languages(script);
    return written.isEmpty() || written.size() > FEW ? null : written.getFirst();
  }

  /**
   * The script most letters are in, Latin ones counted by half and signs of syllables twice: texts
   * in other scripts name brands and persons in them, which is rare the other way round. Kana makes
   * a text Japanese however many Han letters it has, as no other language mixes them. {@code null}
   * if there is no letter.
   */
  static @Nullable UnicodeScript dominant(String text) {
    int[] counts = new int[SCRIPTS.length];
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c > Character.MAX_VALUE) {
        i++;
      }
      if (!Character.isLetter(c)) {
        continue;
      }
      if (c < FIRST_NOT_LATIN) {
        latin++;
      } else {
        counts[UnicodeScript.of(c).ordinal()]++;
      }
    }
    counts[UnicodeScript.LATIN.ordinal()] += (latin + 1) / 2;
    for (UnicodeScript script : OF_SYLLABLES) {
      counts[script.ordinal()] *= 2;
    }
    int kana = counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()];
    counts[UnicodeScript.HIRAGANA.ordinal()] = 0;
    counts[UnicodeScript.KATAKANA.ordinal()] = 0;
    int han = counts[UnicodeScript.HAN.ordinal()];
    counts[(kana * 10 > han ? UnicodeScript.HIRAGANA : UnicodeScript.HAN).ordinal()] = han + kana;
    counts[UnicodeScript.COMMON.ordinal()] = 0;
    counts[UnicodeScript.INHERITED.ordinal()] = 0;
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return counts[best] == 0 ? null : SCRIPTS[best];
  }

  /** Languages written in a script; empty if too many to name, as with Latin. */
  static List<String> languages(UnicodeScript script) {
    return LANGUAGES.getOrDefault(script, List.of());
  }

  /** The languages that are meant by a script when nothing else is known. */
  static List<String> meant() {
    return LANGUAGES.values().stream().map(List::getFirst).toList();
  }

  /** Whether a language can be what a text in this script is written in. */
  static boolean fits(String language, UnicodeScript script) {
    List<String> named = languages(script);
    if (!named.isEmpty()) {
      return named.contains(language);
    }
    return LANGUAGES.entrySet().stream()
        .noneMatch(e -> e.getValue().contains(language) && !ALSO_LATIN.contains(language));
  }

  private static final List<String> ALSO_LATIN = List.of("sr", "bs", "uz", "az", "kk", "tt", "ku");
}
