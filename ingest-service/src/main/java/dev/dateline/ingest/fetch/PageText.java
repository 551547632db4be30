package dev.dateline.ingest.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * A page's bytes as text. Order: byte order mark, valid UTF-8 (bytes that are UTF-8 by chance
 * hardly exist, wrong labels do), the header's charset, the page's meta, detection, windows-1252.
 *
 * @param charset IANA name of what it was decoded with
 * @param html the text
 */
record PageText(String charset, String html) {
  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})");

  /** Browsers look at 1,024 bytes; pages that begin with long comments are not rare. */
  private static final int META_WINDOW = 4096;

  private static final int DETECTION_WINDOW = 64 * 1024;

  static PageText decode(byte[] bytes, @Nullable String contentType) {
    PageText marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset declared = label(HEADER, contentType == null ? "" : contentType);
    String utf8 = isSevenBitCode(declared) ? null : strictUtf8(bytes);
    if (utf8 != null) {
      return new PageText("UTF-8", utf8);
    }
    if (declared == null) {
      String head =
          new String(bytes, 0, Math.min(bytes.length, META_WINDOW), StandardCharsets.ISO_8859_1);
      declared = label(META, head);
    }
    if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
      // labelled UTF-8 but not all valid: a few broken bytes are likelier than a wrong label
      Charset detected = detect(bytes);
      declared = declared == null || !mostlyUtf8(bytes) ? detected : declared;
    }
    return new PageText(declared.name(), new String(bytes, declared));
  }

  private static @Nullable PageText byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return new PageText("UTF-8", new String(b, 3, b.length - 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
      return new PageText("UTF-16BE", new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return new PageText("UTF-16LE", new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE));
    }
    return null;
  }

  /** Codes whose bytes are valid UTF-8 and mean something else. */
  private static boolean isSevenBitCode(@Nullable Charset declared) {
    return declared != null
        && (declared.name().startsWith("ISO-2022") || declared.name().startsWith("UTF-16"));
  }

  private static @Nullable String strictUtf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // ISO-2022 announces itself by escape sequences
      return text.indexOf('\u001b') < 0 ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable Charset label(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? charset(m.group(1)) : null;
  }

  /** What browsers mean by a label (WHATWG Encoding), as far as Java has it. */
  private static @Nullable Charset charset(String label) {
    String name =
        switch (label.toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii" ->
              "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "iso-8859-11", "tis-620" -> "x-windows-874";
          case "gb2312", "gbk", "x-gbk", "gb_2312-80" -> "GB18030";
          case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
          case "euc-kr", "ks_c_5601-1987", "ksc5601" -> "x-windows-949";
          case "utf8", "unicode-1-1-utf-8" -> "UTF-8";
          default -> label;
        };
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = text.chars().filter(c -> c > 127).count();
    return broken * 4 <= beyondAscii;
  }

  private static Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECTION_WINDOW));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : charset(name);
    return charset == null ? Charset.forName("windows-1252") : charset;
  }
}
