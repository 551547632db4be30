package dev.dateline.ingest.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, read in one walk and without building its tree: whether there is
 * text on it, and where else it says that it is.
 *
 * @param letters letters and digits that a reader without scripts sees; of a long page, so many
 *     that it makes no difference how many more there are
 * @param words the beginning of them, in lower case
 * @param scripted whether scripts stand on it that may bring text
 * @param data whether scripts carry an article's text as data
 * @param password whether it asks for one
 * @param refresh where a refresh leads at once; {@code null} for none
 * @param amp the address of its AMP version as it stands there; {@code null} for none
 * @param canonical the address it gives itself; {@code null} for none
 */
record PageSketch(
    int letters,
    String words,
    boolean scripted,
    boolean data,
    boolean password,
    @Nullable String refresh,
    @Nullable String amp,
    @Nullable String canonical) {

  /** Elements whose content no reader sees, or sees only without scripts. */
  private static final Set<String> HIDDEN = Set.of("style", "noscript", "template", "svg");

  private static final Set<String> WANTED = Set.of("link", "meta", "input", "script");
  private static final int MOST_WORDS = 2_000;
  private static final int MOST_TAG = 4_096;

  /** A page with so many is told by none of them; they are not counted on. */
  private static final int MANY_LETTERS = 10_000;

  /** Data of this size or more holds more than the settings of a page. */
  private static final int MUCH_DATA = 4_096;

  /** A page that reloads itself later than this is no signpost. */
  private static final double MOST_DELAY_SECONDS = 10;

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z][\\w:-]{0,40})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern REFRESH =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{0,6})?)\\s*[;,]\\s*(?i:url\\s*=)?\\s*(.{1,2000})");

  static PageSketch of(String html) {
    return new Walk(html).sketch();
  }

  private static final class Walk {
    private final String html;
    private final StringBuilder words = new StringBuilder();
    private int letters;
    private boolean scripted;
    private boolean data;
    private boolean password;
    private @Nullable String refresh;
    private @Nullable String amp;
    private @Nullable String canonical;

    Walk(String html) {
      this.html = html;
    }

    PageSketch sketch() {
      int at = 0;
      while (at < html.length()) {
        int tag = html.indexOf('<', at);
        int end = tag < 0 ? html.length() : tag;
        text(at, end);
        at = tag < 0 ? end : markup(tag);
      }
      return new PageSketch(
          letters, words.toString(), scripted, data, password, refresh, amp, canonical);
    }

    /** Steps over the markup that begins here. */
    private int markup(int at) {
      if (html.startsWith("<!--", at)) {
        int end = html.indexOf("-->", at + 4);
        return end < 0 ? html.length() : end + 3;
      }
      int nameEnd = at + 1;
      while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
        nameEnd++;
      }
      int end = html.indexOf('>', nameEnd);
      if (end < 0) {
        return html.length();
      }
      String name = html.substring(at + 1, Math.min(nameEnd, at + 20)).toLowerCase(Locale.ROOT);
      boolean script = name.equals("script");
      if (WANTED.contains(name)) {
        String tag = html.substring(nameEnd, Math.min(end, nameEnd + MOST_TAG));
        element(name, tag, end + 1);
      }
      return script || HIDDEN.contains(name) ? after(name, end + 1) : end + 1;
    }

    private int after(String name, int from) {
      int close = closing(name, from);
      int end = html.indexOf('>', close);
      return end < 0 ? html.length() : end + 1;
    }

    private int closing(String name, int from) {
      for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
        if (html.regionMatches(true, at + 2, name, 0, name.length())) {
          return at;
        }
      }
      return html.length();
    }

    private void element(String name, String tag, int content) {
      switch (name) {
        case "script" -> script(attribute(tag, "type"), content);
        case "input" -> password |= "password".equalsIgnoreCase(attribute(tag, "type"));
        case "link" -> link(tag);
        default -> {
          if ("refresh".equalsIgnoreCase(attribute(tag, "http-equiv")) && refresh == null) {
            refresh = refresh(attribute(tag, "content"));
          }
        }
      }
    }

    private void script(@Nullable String type, int content) {
      boolean isData = type != null && type.toLowerCase(Locale.ROOT).contains("json");
      if (!isData) {
        scripted = true;
        return;
      }
      int end = closing("script", content);
      int body = html.indexOf("\"articleBody\"", content);
      data |= end - content >= MUCH_DATA || (body >= 0 && body < end);
    }

    private void link(String tag) {
      String rel = attribute(tag, "rel");
      String relations = rel == null ? "" : " " + rel.toLowerCase(Locale.ROOT) + " ";
      if (relations.contains(" amphtml ") && amp == null) {
        amp = attribute(tag, "href");
      }
      if (relations.contains(" canonical ") && canonical == null) {
        canonical = attribute(tag, "href");
      }
    }

    private void text(int from, int to) {
      if (letters >= MANY_LETTERS && words.length() >= MOST_WORDS) {
        return;
      }
      for (int i = from; i < to; i++) {
        char c = html.charAt(i);
        letters += Character.isLetterOrDigit(c) ? 1 : 0;
        if (words.length() < MOST_WORDS) {
          words.append(Character.toLowerCase(c));
        }
      }
    }
  }

  private static @Nullable String refresh(@Nullable String content) {
    Matcher m = REFRESH.matcher(content == null ? "" : content);
    if (!m.matches() || Double.parseDouble(m.group(1)) > MOST_DELAY_SECONDS) {
      return null;
    }
    String url = m.group(2).strip();
    boolean quoted = url.length() > 1 && (url.startsWith("'") || url.startsWith("\""));
    return quoted ? url.substring(1).replaceFirst("['\"].*", "") : url;
  }

  private static @Nullable String attribute(String tag, String name) {
    Matcher m = ATTRIBUTE.matcher(tag);
    while (m.find()) {
      if (m.group(1).equalsIgnoreCase(name)) {
        String value = m.group(2) != null ? m.group(2) : m.group(3);
        return (value != null ? value : m.group(4)).strip().replace("&amp;", "&");
      }
    }
    return null;
  }
}
