package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import org.jspecify.annotations.Nullable;

/** Whether the page says that it holds only a part for who does not pay. */
final class Paywall {
  private Paywall() {}

  /** {@code null} if it says no such thing. */
  static @Nullable Found<Boolean> declared(Witnesses page) {
    String free = page.said("isAccessibleForFree");
    if (free != null && (free.equalsIgnoreCase("false") || free.endsWith("/False"))) {
      return Found.by(Witness.DATA, true);
    }
    String tier = page.survey().meta("article:content_tier", "og:article:content_tier");
    boolean closed =
        tier != null && (tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("metered"));
    return closed ? Found.by(Witness.META, true) : null;
  }
}
