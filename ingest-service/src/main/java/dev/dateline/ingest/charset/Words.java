package dev.dateline.ingest.charset;

import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of a text that have letters beyond ASCII, each once, without what stands between them.
 *
 * @param text the words behind spaces
 * @param bytes that the text was read from
 * @param marked letters beyond ASCII
 * @param latin of these, the Latin ones
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record Words(String text, byte[] bytes, int count, int marked, int latin) {

  /**
   * @param text as the bytes read in a charset of one byte a character
   */
  static Words of(String text, byte[] bytes) {
    StringBuilder words = new StringBuilder();
    ByteArrayOutputStream of = new ByteArrayOutputStream();
    Set<String> seen = new HashSet<>();
    int marked = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); ) {
      int end = i;
      int letters = 0;
      int ofLatin = 0;
      while (end < text.length() && WordShapes.isLetter(text.charAt(end))) {
        char c = text.charAt(end++);
        letters += c >= 0x80 ? 1 : 0;
        ofLatin += c >= 0x80 && UnicodeScript.of(c) == UnicodeScript.LATIN ? 1 : 0;
      }
      if (letters > 0 && seen.add(text.substring(i, end))) {
        words.append(' ').append(text, i, end);
        of.write(' ');
        of.write(bytes, i, end - i);
        marked += letters;
        latin += ofLatin;
      }
      i = Math.max(i + 1, end);
    }
    return new Words(words.toString(), of.toByteArray(), seen.size(), marked, latin);
  }

  /** The words that another charset of one byte a character reads otherwise. */
  Words without(Charset other) {
    String read = new String(bytes, other);
    StringBuilder differing = new StringBuilder();
    ByteArrayOutputStream of = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int next = text.indexOf(' ', i + 1);
      int end = next < 0 ? text.length() : next;
      if (!read.regionMatches(i, text, i, end - i)) {
        differing.append(text, i, end);
        of.write(bytes, i, end - i);
      }
      i = end;
    }
    return of(differing.toString(), of.toByteArray());
  }

  boolean areMostlyLatin() {
    return latin * 2 >= marked;
  }
}
