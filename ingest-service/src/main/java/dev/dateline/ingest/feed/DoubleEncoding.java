package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.ingest.charset.CharsetLabels;
import dev.dateline.ingest.charset.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/**
 * Undoes what a publisher's program does that takes UTF-8 for windows-1252 and encodes it again, so
 * that {@code é} arrives as {@code Ã©}. Only a text all of whose characters beyond ASCII are such
 * remains is touched, and it must have two of them, or one that no text has by chance.
 */
final class DoubleEncoding {
  private static final int LEAST_SEQUENCES = 2;

  /**
   * One remain that says enough: a capital right after a small letter, or what no language writes
   * after one, or the first signs of a curly quotation mark, a dash or an emoji.
   */
  private static final Pattern SURE =
      Pattern.compile("(?<=[a-z])[ÂÃÄÅ]|Ã[€ƒ†‡ˆ‰ŠŒŽ˜šœžŸ¡-¿&&[^«®·»]]|Â[\\u00a0°£€¡¿²³]|â€|ðŸ");

  /** What a second encoding hardly leads to: letters of two scripts in a word, phonetic ones. */
  private static final Pattern ODD =
      Pattern.compile(
          "[A-Za-z](?:[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]]|[\\u0250-\\u02af])");

  /** As many as outweigh an odd one. */
  private static final int MANY_SEQUENCES = 8;

  private DoubleEncoding() {}

  /** The text as it was meant; the same text if it is not doubly encoded. */
  static String undo(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    if (first + 1 >= text.length() || !begins(text.charAt(first), text.charAt(first + 1))) {
      return text;
    }
    try {
      byte[] bytes = bytes(text);
      String meant =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      int sequences = Utf8.survey(bytes).sequences();
      boolean proven =
          sequences >= LEAST_SEQUENCES
              ? sequences >= MANY_SEQUENCES || !ODD.matcher(meant).find()
              : SURE.matcher(text).find();
      return proven ? meant : text;
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /** Whether a sequence of UTF-8 may begin so, which proper texts nearly never do. */
  private static boolean begins(char lead, char next) {
    return lead >= 0xc2 && lead <= 0xf4 && (next >= 0x80 && next < 0xc0 || next > 0xff);
  }

  /** In windows-1252, or in ISO 8859-1 where that was the mistake. */
  private static byte[] bytes(String text) throws CharacterCodingException {
    var encoder =
        CharsetLabels.WINDOWS_1252.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] bytes = new byte[text.length()];
    CharBuffer one = CharBuffer.allocate(1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[i] = c < 0x100 ? (byte) c : encoder.encode(one.clear().put(0, c)).get();
    }
    return bytes;
  }
}
