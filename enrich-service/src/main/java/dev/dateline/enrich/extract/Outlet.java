package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import org.jspecify.annotations.Nullable;

/** What the outlet calls itself. */
final class Outlet {
  private Outlet() {}

  /** {@code null} if the page does not say. */
  static @Nullable Found<String> name(Witnesses page) {
    String site =
        page.survey()
            .meta("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher");
    if (site != null && !site.startsWith("http")) {
      return Found.by(Witness.META, site);
    }
    String publisher = page.said("publisher");
    if (publisher != null && !publisher.startsWith("http")) {
      return Found.by(Witness.DATA, publisher);
    }
    for (JsonNode object : page.data().objects()) {
      if (JsonLd.isA(object, "NewsMediaOrganization", "WebSite")) {
        String name = page.data().text(object, "name");
        if (name != null && !name.startsWith("http")) {
          return Found.by(Witness.DATA, name);
        }
      }
    }
    return null;
  }
}
