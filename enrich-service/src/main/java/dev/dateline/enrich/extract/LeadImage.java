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
    String absolute = page.absolute(address);
    Caption shown = Caption.shown(page);
    String text = shown.text() == null ? caption.text() : shown.text();
    String credit = shown.credit() == null ? caption.credit() : shown.credit();
    if (absolute == null && text == null) {
      return null;
    }
    return Found.by(absolute == null ? Witness.SHOWN : witness, new Image(absolute, text, credit));
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
