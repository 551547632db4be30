package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/**
 * Undoes what a publisher's program does that takes UTF-8 for windows-1252 and encodes it again, so
 * that {@code é} arrives as {@code Ã©}. Only a text all of whose characters beyond ASCII are such
 * remains is touched: by chance that happens to none.
 */
final class DoubleEncoding {
  private static final int LEAST_SEQUENCES = 2;

  private DoubleEncoding() {}

  /** The text as it was meant; the same text if it is not doubly encoded. */
  static String undo(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    boolean lead =
        first < text.length() && text.charAt(first) >= 0xc2 && text.charAt(first) <= 0xf4;
    if (!lead) {
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
      return Utf8.survey(bytes).sequences() >= LEAST_SEQUENCES ? meant : text;
    } catch (CharacterCodingException e) {
      return text;
    }
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
