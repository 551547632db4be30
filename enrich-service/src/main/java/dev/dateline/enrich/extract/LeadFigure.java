package dev.dateline.enrich.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The image that the page shows with its article: the one it declares, else the first of some size
 * or in a figure that leads to no other page.
 *
 * @param url as the page gives it; {@code null} if it gives none of the web
 * @param alt what the image shows, for those who cannot see it; {@code null} if not said
 * @param caption {@link Caption#NONE} if there is none
 */
record LeadFigure(@Nullable String url, @Nullable String alt, Caption caption) {
  private static final int MOST = 60;
  private static final int SMALLEST = 300;
  private static final int LONGEST_ALT = 500;
  private static final int LEVELS = 8;
  private static final Pattern IMAGE_FILE =
      Pattern.compile("\\.(?:jpe?g|png|webp|avif)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PIXELS = Pattern.compile("\\d{1,5}(?:px)?");
  private static final String[] SOURCES = {
    "src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset"
  };

  /**
   * @param declared the address that the page declares; {@code null} if none
   */
  static LeadFigure of(Witnesses page, @Nullable String declared) {
    Surroundings beside = page.beside();
    List<Element> images = page.survey().tag("img");
    String file = declared == null ? "" : file(declared);
    Element first = null;
    for (Element image : images.subList(0, Math.min(images.size(), MOST))) {
      boolean same = !file.isEmpty() && isOf(image, file);
      boolean leads = same || (first == null && leads(image));
      if (leads && !beside.isOutside(image) && !beside.hold(image)) {
        if (same) {
          return of(page, image);
        }
        first = image;
      }
    }
    return first == null
        ? new LeadFigure(null, null, Caption.shown(page, beside))
        : of(page, first);
  }

  private static LeadFigure of(Witnesses page, Element image) {
    String alt = JsonLd.clean(image.attr("alt"));
    Element figure = closest(image, "figure");
    Caption caption =
        figure == null ? Caption.shown(page, page.beside()) : Caption.within(page, figure);
    boolean said = !alt.isEmpty() && alt.length() <= LONGEST_ALT;
    return new LeadFigure(source(image), said ? alt : null, caption);
  }

  private static boolean leads(Element image) {
    boolean marked = image.attr("itemprop").equals("image");
    boolean shown = marked || closest(image, "figure") != null || width(image) >= SMALLEST;
    Element link = closest(image, "a");
    return shown && (link == null || IMAGE_FILE.matcher(link.attr("href")).find());
  }

  private static int width(Element image) {
    String width = image.attr("width");
    return !width.isEmpty() && PIXELS.matcher(width).matches()
        ? Integer.parseInt(width.replace("px", ""))
        : 0;
  }

  private static @Nullable Element closest(Element element, String tag) {
    Element at = element;
    for (int up = 0; at != null && up < LEVELS; up++) {
      if (at.normalName().equals(tag)) {
        return at;
      }
      at = at.parent();
    }
    return null;
  }

  private static @Nullable String source(Element image) {
    Element picture = closest(image, "picture");
    for (String name : SOURCES) {
      String address = first(image.attr(name));
      if (!address.isEmpty() && !address.startsWith("data:")) {
        return address;
      }
    }
    Element source = picture == null ? null : picture.getElementsByTag("source").first();
    String address = source == null ? "" : first(source.attr("srcset"));
    return address.isEmpty() || address.startsWith("data:") ? null : address;
  }

  private static String first(String set) {
    String bare = set.strip();
    int end = 0;
    while (end < bare.length() && !Character.isWhitespace(bare.charAt(end))) {
      end++;
    }
    return bare.substring(0, end > 0 && bare.charAt(end - 1) == ',' ? end - 1 : end);
  }

  private static boolean isOf(Element image, String file) {
    for (String name : SOURCES) {
      if (image.attr(name).contains(file)) {
        return true;
      }
    }
    return false;
  }

  /** The last step of the address, if it is long enough to tell images apart. */
  private static String file(String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(address.lastIndexOf('/', end - 1) + 1, end);
  }
}
