package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the words of a part of a query are looked for.
 *
 * @param field the only field to look in; {@code null} for all
 * @param exact whether case matters
 */
record Scope(@Nullable Field field, boolean exact) {
  static final Scope ANYWHERE = new Scope(null, false);

  Scope in(Field field) {
    return new Scope(field, exact);
  }

  Scope exactly() {
    return new Scope(field, true);
  }
}
