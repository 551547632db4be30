package dev.dateline.standalone.newsroom;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they stand in addresses. */
final class Slugs {
  private Slugs() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }
}
