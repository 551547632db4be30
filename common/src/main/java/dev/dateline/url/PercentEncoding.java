package dev.dateline.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-escapes of RFC 3986, section 2. */
final class PercentEncoding {
  private static final String UNRESERVED = "-._~";
  private static final String KEPT = "!$&'()*+,;=:@/?|[]{}^`\"<>";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Escapes of unreserved characters undone, others in upper case; what must be escaped is. A lone
   * percent sign becomes {@code %25}.
   */
  static String normalise(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '%' && isEscape(text, i)) {
        int value = Integer.parseInt(text, i + 1, i + 3, 16);
        if (isUnreserved(value)) {
          out.append((char) value);
        } else {
          escape(out, (byte) value);
        }
        i += 3;
        continue;
      }
      if (isUnreserved(c) || KEPT.indexOf(c) >= 0) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escape(out, b);
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** All escapes undone, read as UTF-8. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == '%' && isEscape(text, i)) {
        out.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 3;
      } else {
        int c = text.codePointAt(i);
        out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c < 128 && UNRESERVED.indexOf(c) >= 0);
  }

  private static void escape(StringBuilder out, byte b) {
    out.append('%').append(HEX.toHexDigits(b));
  }
}
