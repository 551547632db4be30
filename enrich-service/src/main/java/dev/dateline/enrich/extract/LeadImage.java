package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import dev.dateline.contract.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lead image with its caption and credit. */
final class LeadImage {
  private LeadImage() {}

  /** {@code null} if the page names none. */
  static @Nullable Found<Image> of(Witnesses page) {
    String address =
        page.survey()
            .meta(
                "og:image",
                "og:image:url",
                "og:image:secure_url",
                "twitter:image",
                "twitter:image:src");
    Witness witness = address == null ? Witness.DATA : Witness.META;
    Caption caption = Caption.NONE;
    List<JsonNode> said = page.values("image");
    for (JsonNode image : said) {
      String url = image.isObject() ? text(image, "url", "contentUrl", "@id") : JsonLd.text(image);
      address = address == null ? url : address;
      if (image.isObject() && caption.text() == null) {
        caption =
            new Caption(
                text(image, "caption", "description"),
                text(image, "creditText", "copyrightHolder"));
      }
    }
    var entry = page.entry();
    witness = address == null && entry != null ? Witness.FEED : witness;
    address = address == null && entry != null ? entry.image() : address;
    LeadFigure shown = LeadFigure.of(page, address);
    witness = address == null ? Witness.SHOWN : witness;
    String absolute = page.absolute(address == null ? shown.url() : address);
    Caption below = shown.caption();
    String text = below.text() == null ? caption.text() : below.text();
    String credit = below.credit() == null ? caption.credit() : below.credit();
    String alt =
        shown.alt() == null ? page.survey().meta("og:image:alt", "twitter:image:alt") : shown.alt();
    if (absolute == null && text == null && (alt == null || shown.alt() == null)) {
      return null;
    }
    return Found.by(
        absolute == null ? Witness.SHOWN : witness, new Image(absolute, alt, text, credit));
  }

  private static @Nullable String text(JsonNode image, String... members) {
    for (String member : members) {
      JsonNode at = image.path(member);
      String text = at.isMissingNode() || at.isNull() ? null : JsonLd.text(at);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
