package dev.dateline.enrich.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language of a text in a script that one language of the press writes in. */
final class ScriptLanguage {
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"));

  private static final int FEWEST = 20;

  /** Japanese writes most words with ideographs, but no sentence without kana. */
  private static final double KANA = 0.1;

  private static final double MOST = 0.6;

  private ScriptLanguage() {}

  /** {@code null} if the text is short, or in a script of several languages. */
  static @Nullable String of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
        letters++;
      }
    }
    if (letters < FEWEST) {
      return null;
    }
    if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) > KANA * letters) {
      return "ja";
    }
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > MOST * letters) {
        return LANGUAGES.get(count.getKey());
      }
    }
    return null;
  }
}
