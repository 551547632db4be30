package dev.dateline.enrich;

import dev.dateline.enrich.extract.Places;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Tokenizer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The towns of the gazetteer, for who reads datelines. */
public final class KnownPlaces implements Places {
  private final Supplier<Gazetteer> source;
  private @Nullable Gazetteer gazetteer;

  /**
   * @param source asked once, where a text opens like a dateline
   */
  public KnownPlaces(Supplier<Gazetteer> source) {
    this.source = source;
  }

  @Override
  public boolean isTown(String name, @Nullable String language) {
    String primary = language == null ? "en" : language.split("-", 2)[0];
    return gazetteer().in(primary).named(Tokenizer.fold(name)).stream()
        .anyMatch(KnownPlaces::isTown);
  }

  private synchronized Gazetteer gazetteer() {
    Gazetteer known = gazetteer == null ? source.get() : gazetteer;
    gazetteer = known;
    return known;
  }

  private static boolean isTown(Alias alias) {
    Entity entity = alias.entity();
    return entity != null && entity.isSettlement() && alias.kind() == Name.Kind.NAME;
  }
}
