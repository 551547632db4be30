package dev.dateline.ingest.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the lead image of an entry, the logo of a feed. */
final class Pictures {
  private static final Pattern FILE =
      Pattern.compile("\\.(?:jpe?g|png|webp|gif|avif)(?:[?#].{0,4096})?$", Pattern.DOTALL);

  private final Fields fields;
  private final Reading reading;

  Pictures(Fields fields, Reading reading) {
    this.fields = fields;
    this.reading = reading;
  }

  /** An absolute address; {@code null} if there is no picture. */
  @Nullable String lead() {
    String lead = widest("media:content");
    lead = lead != null ? lead : widest("media:thumbnail");
    return lead != null ? lead : fields.first(this::picture, "itunes:image", "enclosure");
  }

  /** An absolute address; {@code null} if there is no picture. */
  @Nullable String logo() {
    String logo = fields.first(this::logo, "image", "logo");
    logo = logo != null ? logo : lead();
    return logo != null ? logo : fields.first(this::logo, "icon");
  }

  /** Of the same picture in several sizes, the first of the widest. */
  private @Nullable String widest(String name) {
    List<Element> widestFirst =
        fields.all(name).stream().sorted(Comparator.comparingInt(Pictures::width)).toList();
    for (Element element : widestFirst) {
      String picture = picture(element);
      if (picture != null) {
        return picture;
      }
    }
    return null;
  }

  /** Negated, so that the widest sorts first. */
  private static int width(Element element) {
    Long width = Numbers.of(Fields.attribute(element, "width"));
    return width == null ? 0 : -(int) Math.min(width, Integer.MAX_VALUE);
  }

  private @Nullable String picture(Element element) {
    String url = Fields.attribute(element, "url");
    return switch (Vocabulary.local(element)) {
      case "thumbnail" -> resolve(element, url);
      case "image" -> resolve(element, Fields.attribute(element, "href"));
      default -> isPicture(element, url) ? resolve(element, url) : null;
    };
  }

  private static boolean isPicture(Element element, @Nullable String url) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String medium = element.attr("medium").strip().toLowerCase(Locale.ROOT);
    if (type.isEmpty() && medium.isEmpty() && url != null && url.length() <= 4_096) {
      return FILE.matcher(url.toLowerCase(Locale.ROOT)).find();
    }
    return type.startsWith("image/") || medium.equals("image");
  }

  private @Nullable String logo(Element element) {
    for (Element child : element.children()) {
      if (Vocabulary.local(child).equals("url")) {
        return resolve(child, child.wholeText());
      }
    }
    String href = Fields.attribute(element, "href");
    String resource = Fields.attribute(element, "rdf:resource");
    String about = href != null ? href : resource;
    return resolve(
        element, about != null ? about : element.childrenSize() == 0 ? element.wholeText() : null);
  }

  private @Nullable String resolve(Element at, @Nullable String reference) {
    return BaseUri.resolve(at, reference, reading);
  }
}
