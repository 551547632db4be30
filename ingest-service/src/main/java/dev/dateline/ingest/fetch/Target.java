package dev.dateline.ingest.fetch;

import dev.dateline.url.AddressGuard;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where one request goes.
 *
 * @param scheme http or https
 * @param host lower case, A-labels; an IPv6 literal without brackets
 * @param port always given
 * @param path with query, escaped; at least "/"
 */
record Target(String scheme, String host, int port, String path) {
  private static final int MAX_LENGTH = 8192;
  private static final int MOST_NAME = 253;
  private static final int MOST_LABEL = 63;
  private static final Pattern ABSOLUTE = Pattern.compile("(?is)https?://.*");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern IP_V6 = Pattern.compile("\\[([0-9a-fA-F:.]+)\\]");
  private static final Pattern PORT = Pattern.compile("\\d{0,5}");
  private static final Pattern LAST_LABEL_IS_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  /** RFC 6761, RFC 6762, and what ICANN keeps for private use. */
  private static final Set<String> LOCAL = Set.of("localhost", "local", "internal");

  private static final String LEGAL = "-._~!$&'()*+,;=:@/?";

  /** Reads an address as browsers do: what should have been escaped is. */
  static Target parse(String url) throws FetchException {
    String text = BREAKS.matcher(url.strip()).replaceAll("");
    int schemeEnd = text.indexOf("://");
    if (text.length() > MAX_LENGTH || schemeEnd < 0) {
      throw bad(url);
    }
    String scheme = text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw bad(url);
    }
    int fragment = text.indexOf('#', schemeEnd);
    String rest = text.substring(schemeEnd + 3, fragment < 0 ? text.length() : fragment);
    int query = endAt(rest, "?", rest.length());
    int path = endAt(rest, "/\\", query);
    String authority = rest.substring(rest.lastIndexOf('@', path - 1) + 1, path);
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    int hostEnd = colon < 0 ? authority.length() : colon;
    String portText = colon < 0 ? "" : authority.substring(colon + 1);
    if (!PORT.matcher(portText).matches()) {
      throw bad(url);
    }
    int standard = scheme.equals("https") ? 443 : 80;
    int port = portText.isEmpty() ? standard : Integer.parseInt(portText);
    if (port > 65_535) {
      throw bad(url);
    }
    String host = host(authority.substring(0, hostEnd), url);
    String shown = path == query ? "/" : rest.substring(path, query).replace('\\', '/');
    return new Target(scheme, host, port, escape(shown + rest.substring(query)));
  }

  /** Where the first of the characters stands before the limit; the limit if none does. */
  private static int endAt(String text, String characters, int limit) {
    for (int i = 0; i < limit; i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return limit;
  }

  /** The address that a Location header names from here. */
  Target resolve(String location) throws FetchException {
    if (ABSOLUTE.matcher(location.strip()).matches()) {
      return parse(location);
    }
    String escaped = escapeReference(location.strip());
    if (escaped.isEmpty()) {
      return this;
    }
    if (escaped.startsWith("?")) {
      int query = path.indexOf('?');
      return parse(origin() + (query < 0 ? path : path.substring(0, query)) + escaped);
    }
    try {
      return parse(new URI(toString()).resolve(new URI(escaped)).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchException(
          FetchError.REDIRECT, "a redirect to no address: " + shorten(location));
    }
  }

  /** Throws where the address by itself, before any look-up, must not be reached. */
  void checkPublic() throws FetchException {
    if (port != 80 && port != 443) {
      throw new FetchException(
          FetchError.UNSAFE_ADDRESS, "port " + port + " is neither 80 nor 443");
    }
    if (LAST_LABEL_IS_NUMBER.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches()) {
      throw new FetchException(
          FetchError.UNSAFE_ADDRESS, host + " is an odd form of an IP address");
    }
    String refusal = isLiteral() ? AddressGuard.refusal(literal()) : local();
    if (refusal != null) {
      throw new FetchException(FetchError.UNSAFE_ADDRESS, host + " is " + refusal);
    }
  }

  private boolean isLiteral() {
    return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
  }

  private InetAddress literal() throws FetchException {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException e) {
      throw new FetchException(FetchError.UNSAFE_ADDRESS, host + " is no IP address");
    }
  }

  /** Names that never are public, so that no proxy is asked for them either. */
  private @Nullable String local() {
    int dot = host.lastIndexOf('.');
    return dot < 0 || LOCAL.contains(host.substring(dot + 1)) || host.endsWith(".home.arpa")
        ? "a local name"
        : null;
  }

  String origin() {
    String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    boolean standard = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + shown + (standard ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  private static String host(String text, String url) throws FetchException {
    Matcher address = IP_V6.matcher(text);
    if (address.matches()) {
      return address.group(1).toLowerCase(Locale.ROOT);
    }
    String ascii = (isAscii(text) ? text : ascii(text, url)).toLowerCase(Locale.ROOT);
    String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (!isName(name)) {
      throw bad(url);
    }
    return name;
  }

  /** Letters, digits, hyphens and underscores in labels of RFC 1035, section 2.3.4. */
  private static boolean isName(String text) {
    int label = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean legal =
          c == '.'
              ? label > 0
              : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      label = c == '.' ? 0 : label + 1;
      if (!legal || label > MOST_LABEL) {
        return false;
      }
    }
    return label > 0 && text.length() <= MOST_NAME && !text.startsWith("-") && !text.endsWith("-");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String ascii(String text, String url) throws FetchException {
    try {
      return IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw bad(url); // IDN throws both for labels it cannot map
    }
  }

  private static String escapeReference(String text) {
    int fragment = text.indexOf('#');
    return escape(fragment < 0 ? text : text.substring(0, fragment));
  }

  private static String escape(String text) {
    if (text.chars().allMatch(Target::isPlain)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isPlain(c) || c == '%') {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return escapeLonePercents(out);
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || LEGAL.indexOf(c) >= 0;
  }

  private static String escapeLonePercents(StringBuilder text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      boolean isEscape =
          i + 2 < text.length()
              && HexFormat.isHexDigit(text.charAt(i + 1))
              && HexFormat.isHexDigit(text.charAt(i + 2));
      if (text.charAt(i) == '%' && !isEscape) {
        text.insert(i + 1, "25");
      }
    }
    return text.toString();
  }

  private static FetchException bad(String url) {
    return new FetchException(FetchError.BAD_ADDRESS, "no http or https address: " + shorten(url));
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
