package dev.dateline.url;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host part of an address.
 *
 * @param name lower case, A-labels, no last dot; an IPv6 literal in its brackets
 * @param port -1 if none is given
 */
record Host(String name, int port) {
  private static final Pattern SHAPE =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?");
  private static final Pattern IPV4 = Pattern.compile("[0-9.]+|0x[0-9a-f.x]+");

  /**
   * The host of an authority; user info is dropped. {@code null} if there is none or it is
   * malformed.
   */
  static @Nullable Host parse(String authority) {
    Matcher m = SHAPE.matcher(authority.substring(authority.lastIndexOf('@') + 1));
    if (!m.matches()) {
      return null;
    }
    String name = ascii(m.group(1));
    String port = m.group(2);
    int number = port == null || port.isEmpty() ? -1 : Integer.parseInt(port);
    if (name == null || number > 65_535 || number == 0) {
      return null;
    }
    return new Host(name, number);
  }

  private static @Nullable String ascii(String name) {
    if (name.startsWith("[")) {
      return name.toLowerCase(Locale.ROOT);
    }
    String ascii;
    try {
      ascii =
          IDN.toASCII(PercentEncoding.decode(name), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null; // IDN throws both for labels it cannot map
    }
    while (ascii.endsWith(".")) {
      ascii = ascii.substring(0, ascii.length() - 1);
    }
    return ascii.length() <= 253 && NAME.matcher(ascii).matches() ? ascii : null;
  }

  boolean hasDefaultPort(String scheme) {
    return port == -1 || port == (scheme.equals("https") ? 443 : 80);
  }

  Host withoutPort() {
    return new Host(name, -1);
  }

  /** Whether it is a name in the public DNS by its looks: no literal, and more than one label. */
  boolean isPublicName() {
    return name.indexOf('.') > 0 && !name.startsWith("[") && !IPV4.matcher(name).matches();
  }

  /**
   * The host that serves the same pages to desktop browsers: {@code m.}, {@code amp.} and the like
   * led back.
   */
  Host desktop() {
    if (!isPublicName()) {
      return this;
    }
    List<String> labels = new ArrayList<>(List.of(name.split("\\.")));
    boolean variant = false;
    while (labels.size() >= 3 && isVariant(labels.get(0))) {
      labels.remove(0);
      variant = true;
    }
    while (labels.size() >= 4 && labels.get(1).equals("m")) {
      labels.remove(1);
    }
    if (variant && !labels.get(0).equals("www")) {
      labels.add(0, "www");
    }
    return new Host(String.join(".", labels), port);
  }

  private static boolean isVariant(String label) {
    return switch (label) {
      case "m", "mobile", "mobil", "amp", "touch", "wap" -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return port == -1 ? name : name + ":" + port;
  }
}
