package dev.dateline.vocabulary;

import org.jspecify.annotations.Nullable;

/** The addresses by which the authorities behind tags' ids name their concepts. */
public final class ConceptUri {
  private ConceptUri() {}

  /**
   * The address of a tag's id; {@code null} for ids of our own, as rules, and where no id was
   * certain.
   */
  public static @Nullable String of(String id) {
    int colon = id.indexOf(':');
    String rest = id.substring(colon + 1);
    return switch (id.substring(0, Math.max(0, colon))) {
      case "wikidata" -> "http://www.wikidata.org/entity/" + rest;
      case "geonames" -> "https://sws.geonames.org/" + rest + "/";
      case "medtop" -> "http://cv.iptc.org/newscodes/mediatopic/" + rest;
      default -> null;
    };
  }
}
