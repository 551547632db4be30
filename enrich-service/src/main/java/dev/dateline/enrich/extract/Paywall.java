package dev.dateline.enrich.extract;

/** Whether the page says that it holds only a part for who does not pay. */
final class Paywall {
  private Paywall() {}

  static boolean declared(Witnesses page) {
    String free = page.said("isAccessibleForFree");
    if (free != null && (free.equalsIgnoreCase("false") || free.endsWith("/False"))) {
      return true;
    }
    String tier = page.survey().meta("article:content_tier", "og:article:content_tier");
    return tier != null && (tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("metered"));
  }
}
