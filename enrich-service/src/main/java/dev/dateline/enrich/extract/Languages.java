package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that the page declares. */
final class Languages {
  private Languages() {}

  /** A BCP 47 tag; {@code null} if the page declares none that is well formed. */
  static @Nullable Found<String> declared(Witnesses page) {
    for (var html : page.survey().tag("html")) {
      String tag = tag(html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
      if (tag != null) {
        return Found.by(Witness.MARKUP, tag);
      }
    }
    String said = tag(page.said("inLanguage"));
    if (said != null) {
      return Found.by(Witness.DATA, said);
    }
    String meta =
        tag(page.survey().meta("content-language", "language", "dc.language", "og:locale"));
    return meta == null ? null : Found.by(Witness.META, meta);
  }

  private static @Nullable String tag(@Nullable String raw) {
    if (raw == null || raw.isBlank() || raw.length() > 35) {
      return null;
    }
    String tag = Locale.forLanguageTag(raw.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
