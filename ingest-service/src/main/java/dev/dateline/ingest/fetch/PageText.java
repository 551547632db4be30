package dev.dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.ingest.charset.ByteOrder;
import dev.dateline.ingest.charset.CharsetGuess;
import dev.dateline.ingest.charset.CharsetLabels;
import dev.dateline.ingest.charset.SevenBit;
import dev.dateline.ingest.charset.Utf8;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes as text. Order: byte order mark, valid UTF-8 (bytes that are UTF-8 by chance
 * hardly exist, wrong labels do), the header's charset, the page's meta, as long as the letters do
 * not refute it, and then what the letters say.
 *
 * @param charset IANA name of what it was decoded with
 * @param html the text
 */
public record PageText(String charset, String html) {
  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?i)<html\\b[^>]{0,300}?\\blang\\s*=\\s*[\"']?\\s*([a-z]{2,3}[a-z0-9_-]{0,8})");

  /** Browsers look at 1,024 bytes; pages that begin with long comments are not rare. */
  private static final int META_WINDOW = 4096;

  /**
   * Decodes a page.
   *
   * @param contentType the header of that name; {@code null} if there was none
   */
  public static PageText decode(byte[] bytes, @Nullable String contentType) {
    Optional<ByteOrder> order = ByteOrder.of(bytes);
    if (order.isPresent()) {
      Charset charset = order.get().charset();
      int mark = order.get().markBytes();
      String text = new String(bytes, mark, bytes.length - mark, charset);
      return new PageText(charset.name(), text);
    }
    Charset declared = label(HEADER, contentType == null ? "" : contentType);
    Utf8 utf8 = Utf8.survey(bytes);
    if (utf8.isValid() && !isSevenBitCode(declared)) {
      Optional<Charset> switched = utf8.sequences() > 0 ? Optional.empty() : SevenBit.of(bytes);
      return in(switched.orElse(UTF_8), bytes);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, META_WINDOW), ISO_8859_1);
    declared = declared == null ? label(META, head) : declared;
    CharsetGuess guess = new CharsetGuess(bytes, language(head));
    if (declared != null && !declared.equals(UTF_8)) {
      return in(guess.refutes(declared) ? guess.best() : declared, bytes);
    }
    // a few broken bytes are likelier than a wrong label
    return utf8.isMostlyValid()
        ? new PageText(UTF_8.name(), Utf8.decode(bytes, 0))
        : in(guess.best(), bytes);
  }

  private static PageText in(Charset charset, byte[] bytes) {
    return new PageText(charset.name(), new String(bytes, charset));
  }

  /** Codes whose bytes are valid UTF-8 and mean something else. */
  private static boolean isSevenBitCode(@Nullable Charset declared) {
    return declared != null
        && (declared.name().startsWith("ISO-2022") || declared.name().startsWith("UTF-16"));
  }

  private static @Nullable Charset label(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? CharsetLabels.find(m.group(1)).orElse(null) : null;
  }

  private static @Nullable String language(String head) {
    Matcher m = LANGUAGE.matcher(head);
    return m.find() ? m.group(1) : null;
  }
}
