package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.ingest.charset.ByteOrder;
import dev.dateline.ingest.charset.CharsetGuess;
import dev.dateline.ingest.charset.CharsetLabels;
import dev.dateline.ingest.charset.SevenBit;
import dev.dateline.ingest.charset.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a feed. What the bytes themselves prove goes before what is declared: a byte order mark
 * or the pattern of UTF-16 and UTF-32, then UTF-8 if all of it is valid, then the HTTP header, the
 * XML declaration, and at last statistics. (RFC 7303 has the header before the declaration.)
 */
final class CharsetSniffer {
  private static final int HEAD_BYTES = 1_024;

  private static final Pattern IN_HEADER =
      Pattern.compile("charset\\s{0,8}=\\s{0,8}[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,8}=\\s{0,8}[\"']([\\w.:-]{2,40})");

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:<(?:\\w{1,16}:)?language>\\s{0,32}(?:<!\\[CDATA\\[)?"
              + "|\\b(?:xml:)?lang\\s{0,8}=\\s{0,8}[\"']|\"language\"\\s{0,8}:\\s{0,8}\")"
              + "([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,8})?)\\b",
          Pattern.CASE_INSENSITIVE);

  private CharsetSniffer() {}

  static DecodedText decode(byte[] bytes, @Nullable String contentType) {
    Optional<ByteOrder> order = ByteOrder.of(bytes);
    if (order.isPresent()) {
      Charset charset = order.get().charset();
      int mark = order.get().markBytes();
      String text =
          charset.equals(UTF_8)
              ? Utf8.decode(bytes, mark)
              : new String(bytes, mark, bytes.length - mark, charset);
      return new DecodedText(text, charset.name(), null);
    }
    List<Charset> declared = declared(bytes, contentType);
    boolean escapes = !declared.isEmpty() && declared.getFirst().name().startsWith("ISO-2022");
    Utf8 utf8 = Utf8.survey(bytes);
    Optional<Charset> switched =
        utf8.isValid() && utf8.sequences() == 0 && !escapes ? SevenBit.of(bytes) : Optional.empty();
    if (switched.isPresent()) {
      String text = new String(bytes, switched.get());
      return new DecodedText(text, switched.get().name(), Flaw.WRONG_CHARSET);
    }
    if (utf8.isValid() && !escapes) {
      boolean asDeclared =
          utf8.sequences() == 0 || declared.isEmpty() || declared.getFirst().equals(UTF_8);
      return new DecodedText(
          new String(bytes, UTF_8), UTF_8.name(), asDeclared ? null : Flaw.WRONG_CHARSET);
    }
    if (utf8.isMostlyValid()) {
      return new DecodedText(Utf8.decode(bytes, 0), UTF_8.name(), Flaw.MIXED_CHARSET);
    }
    CharsetGuess guess = new CharsetGuess(bytes, language(bytes));
    // servers have one charset for all feeds, whatever each says itself
    boolean misled = declared.size() > 1 && guess.refutes(declared.getFirst(), declared.get(1));
    for (Charset charset : misled ? declared.reversed() : declared) {
      String text = strictly(bytes, charset);
      if (text != null && !guess.refutes(charset)) {
        Flaw flaw = charset.equals(declared.getFirst()) ? null : Flaw.WRONG_CHARSET;
        return new DecodedText(text, charset.name(), flaw);
      }
    }
    Charset charset = guess.best();
    return new DecodedText(new String(bytes, charset), charset.name(), Flaw.WRONG_CHARSET);
  }

  /** What header and declaration name, without what the bytes have disproved already. */
  private static List<Charset> declared(byte[] bytes, @Nullable String contentType) {
    List<Charset> charsets = new ArrayList<>(2);
    if (contentType != null) {
      add(charsets, IN_HEADER.matcher(contentType));
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), ISO_8859_1);
    add(charsets, IN_DECLARATION.matcher(head));
    return charsets;
  }

  /** What an early mark of the feed's language says; {@code null} if there is none. */
  private static @Nullable String language(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES * 4), ISO_8859_1);
    Matcher language = LANGUAGE.matcher(head);
    return language.find() ? language.group(1) : null;
  }

  private static void add(List<Charset> charsets, Matcher label) {
    if (label.find()) {
      CharsetLabels.find(label.group(1))
          .filter(c -> !c.name().startsWith("UTF-16") && !c.name().startsWith("UTF-32"))
          .ifPresent(charsets::add);
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
