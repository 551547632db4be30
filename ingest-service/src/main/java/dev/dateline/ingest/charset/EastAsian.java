package dev.dateline.ingest.charset;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charsets of Japanese, Korean and Chinese, in which two bytes make a character, and how
 * unlikely bytes are as text of one. Bytes of other charsets hardly ever pair up throughout; where
 * they do, the characters are rare ones.
 */
enum EastAsian {
  SHIFT_JIS("windows-31j", Characters.JAPANESE, "ja"),
  EUC_JP("EUC-JP", Characters.JAPANESE, "ja"),
  EUC_KR("x-windows-949", Characters.KOREAN, "ko"),
  GB("GB18030", Characters.SIMPLIFIED, "zh", "zh-cn", "zh-sg", "zh-hans"),
  BIG5("Big5-HKSCS", Characters.TRADITIONAL, "zh", "zh-tw", "zh-hk", "zh-mo", "zh-hant");

  /** Of a character of the charset's first level, which is ordered by use. */
  private static final double KNOWN = 9.5;

  /** Of the further ones. */
  private static final double RARE = 13;

  private static final double PUNCTUATION = 4;
  private static final double FULL_WIDTH = 6;
  private static final double HALF_WIDTH_KANA = 4.8;
  private static final double STRANGE = 14;

  /** Of a single character amidst ASCII letters: half of it is one of them. */
  private static final double MISPLACED = 7;

  /** What it costs that a text is in one of these at all. */
  private static final double RARITY = 2;

  /** Share of the listed characters in a text. */
  private static final double LISTED = 0.75;

  /** Added to ranks: these characters fall off less steeply than letters. */
  private static final int FLAT = 10;

  private static final String PUNCTUATION_MARKS = "、。，；：？！（）「」『』《》〈〉【】“”‘’…—·・　－～％";

  private final Charset charset;
  private final List<String> languages;
  private final Map<Character, Double> costs = new HashMap<>();

  EastAsian(String charset, String common, String... languages) {
    this.charset = Charset.forName(charset);
    this.languages = List.of(languages);
    double sum = Math.log((common.length() + FLAT) / (double) FLAT);
    for (int rank = 0; rank < common.length(); rank++) {
      costs.putIfAbsent(common.charAt(rank), Math.log(sum * (rank + FLAT) / LISTED));
    }
  }

  Charset charset() {
    return charset;
  }

  /** The one that a declared charset is; empty if it is none of these. */
  static Optional<EastAsian> of(Charset declared) {
    return Arrays.stream(values()).filter(e -> e.charset.equals(declared)).findFirst();
  }

  /**
   * What the sample costs as text in this charset, the less the likelier; infinite if it is none.
   *
   * @param declared language of the text; {@code null} if it declares none
   * @param bonus for a charset of that language
   */
  double cost(byte[] sample, @Nullable String declared, double bonus) {
    String text = decoded(sample);
    if (text == null) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = RARITY - (declared == null ? 0 : bonus * match(declared));
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      cost += c < 0x80 ? 0 : cost(text, i, c);
      letters |= isLetter(c) || isHalfWidth(c);
    }
    return letters ? cost : Double.POSITIVE_INFINITY;
  }

  /** How far the charset is one of the language: 1 for its own country, a half for another's. */
  double match(String declared) {
    String tag = declared.toLowerCase(Locale.ROOT).replace('_', '-');
    if (languages.stream().skip(languages.size() > 1 ? 1 : 0).anyMatch(tag::startsWith)) {
      return 1;
    }
    return tag.startsWith(languages.getFirst()) ? 0.75 : 0;
  }

  private double cost(String text, int i, char c) {
    boolean single = !isEastAsian(text, i - 1) && !isEastAsian(text, i + 1);
    boolean inWord = isAsciiLetter(text, i - 1) || isAsciiLetter(text, i + 1);
    boolean misplaced = inWord && (isHalfWidth(c) || isLetter(c) && single);
    return alone(c) + (misplaced ? MISPLACED : 0);
  }

  /** What a character costs wherever it stands. */
  double alone(char c) {
    if (PUNCTUATION_MARKS.indexOf(c) >= 0) {
      return PUNCTUATION;
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return FULL_WIDTH;
    }
    if (isHalfWidth(c)) {
      return HALF_WIDTH_KANA;
    }
    if (!isLetter(c)) {
      return STRANGE;
    }
    Double listed = costs.get(c);
    return listed != null ? listed : isOfFirstLevel(c) ? KNOWN : RARE;
  }

  private static boolean isLetter(char c) {
    return c >= 0x3041 && c <= 0x30ff
        || c >= 0xac00 && c <= 0xd7a3
        || UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private boolean isOfFirstLevel(char c) {
    byte[] bytes = String.valueOf(c).getBytes(charset);
    if (bytes.length != 2) {
      return false;
    }
    int lead = bytes[0] & 0xff;
    boolean right = (bytes[1] & 0xff) >= 0xa1;
    return switch (this) {
      case SHIFT_JIS -> lead >= 0x88 && lead <= 0x98 || lead == 0x82 || lead == 0x83;
      case EUC_JP -> lead >= 0xb0 && lead <= 0xcf || lead == 0xa4 || lead == 0xa5;
      case EUC_KR -> lead >= 0xb0 && lead <= 0xc8 && right;
      case GB -> lead >= 0xb0 && lead <= 0xd7 && right;
      case BIG5 -> lead >= 0xa4 && lead <= 0xc6;
    };
  }

  /** The text; {@code null} if the bytes are none in this charset. */
  @Nullable String decoded(byte[] sample) {
    // the sample may begin or end inside a character
    int end = sample.length;
    while (end > 0 && sample[end - 1] < 0) {
      end--;
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(sample, 0, end))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  static boolean isHalfWidth(char c) {
    return c >= '\uff66' && c <= '\uff9f';
  }

  private static boolean isEastAsian(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= 0x3000;
  }

  private static boolean isAsciiLetter(String text, int i) {
    return i >= 0 && i < text.length() && WordShapes.isAsciiLetter(text.charAt(i));
  }
}
