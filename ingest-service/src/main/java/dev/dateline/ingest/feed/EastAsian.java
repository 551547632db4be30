package dev.dateline.ingest.feed;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charsets of Japanese, Korean and Chinese, in which two bytes make a character. Bytes of
 * other charsets hardly ever pair up throughout; where they do, the characters are no text.
 */
enum EastAsian {
  SHIFT_JIS("windows-31j", "ja"),
  EUC_JP("EUC-JP", "ja"),
  EUC_KR("x-windows-949", "ko"),
  GB("GB18030", "zh"),
  BIG5("Big5-HKSCS", "zh");

  /** Japanese is never without syllables between its ideographs. */
  private static final double LEAST_KANA = 0.15;

  private static final double LEAST_HANGUL = 0.9;

  /** Share of everyday characters in Chinese. */
  private static final double LEAST_COMMON = 0.7;

  private static final String PUNCTUATION = "、。，；：？！（）「」『』《》〈〉【】“”‘’…—·・　－～％";

  private final Charset charset;
  private final String language;

  EastAsian(String charset, String language) {
    this.charset = Charset.forName(charset);
    this.language = language;
  }

  /**
   * The charset; empty if it is none of these.
   *
   * @param declared language of the feed; {@code null} if it declares none
   */
  static Optional<Charset> charset(byte[] sample, @Nullable String declared) {
    Charset best = null;
    double most = 0;
    for (EastAsian candidate : values()) {
      double share = candidate.share(sample);
      boolean said =
          declared != null && declared.toLowerCase(Locale.ROOT).startsWith(candidate.language);
      double weighed = said ? share * 2 : share;
      if (share > 0 && weighed > most) {
        best = candidate.charset;
        most = weighed;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Share of characters that prove the language; 0 if the bytes are no text in this charset. */
  private double share(byte[] sample) {
    String text = decoded(sample);
    if (text == null) {
      return 0;
    }
    int letters = 0;
    int proofs = 0;
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      boolean kana = c >= 0x3041 && c <= 0x30ff;
      boolean hangul = c >= 0xac00 && c <= 0xd7a3;
      boolean ideograph = UnicodeScript.of(c) == UnicodeScript.HAN;
      if (kana || hangul || ideograph) {
        letters++;
        boolean alone = !isEastAsian(text, i - 1) && !isEastAsian(text, i + 1);
        boolean inWord = isAsciiLetter(text, i - 1) || isAsciiLetter(text, i + 1);
        strange += alone && inWord ? 1 : 0;
        proofs += proves(kana, hangul, ideograph) && isCommon(c) ? 1 : 0;
      } else if (PUNCTUATION.indexOf(c) < 0 && !isFullWidth(c)) {
        strange++;
      }
    }
    double share = (double) proofs / Math.max(1, letters);
    double least =
        switch (this) {
          case SHIFT_JIS, EUC_JP -> LEAST_KANA;
          case EUC_KR -> LEAST_HANGUL;
          case GB, BIG5 -> LEAST_COMMON;
        };
    // whatever reaches the share of its own language goes before the Chinese that is left
    double rank = this == GB || this == BIG5 ? share : 1 + share;
    return letters > 0 && strange * 10 <= letters && share >= least ? rank : 0;
  }

  private boolean proves(boolean kana, boolean hangul, boolean ideograph) {
    return switch (this) {
      case SHIFT_JIS, EUC_JP -> kana;
      case EUC_KR -> hangul;
      case GB, BIG5 -> ideograph;
    };
  }

  /** Whether the character is of the charset's first level, which is ordered by use. */
  private boolean isCommon(char c) {
    byte[] bytes = String.valueOf(c).getBytes(charset);
    int lead = bytes[0] & 0xff;
    boolean right = (bytes[1] & 0xff) >= 0xa1;
    return switch (this) {
      case SHIFT_JIS, EUC_JP -> true;
      case EUC_KR -> lead >= 0xb0 && lead <= 0xc8 && right;
      case GB -> lead >= 0xb0 && lead <= 0xd7 && right;
      case BIG5 -> lead >= 0xa4 && lead <= 0xc6;
    };
  }

  private @Nullable String decoded(byte[] sample) {
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

  private static boolean isEastAsian(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= 0x3000;
  }

  private static boolean isAsciiLetter(String text, int i) {
    char c = i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }
}
