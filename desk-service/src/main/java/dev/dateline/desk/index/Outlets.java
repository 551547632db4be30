package dev.dateline.desk.index;

import dev.dateline.contract.Publisher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells outlets apart. */
final class Outlets {
  private static final Pattern MACHINE = Pattern.compile("localhost|[0-9.]+|.*:.*");

  private Outlets() {}

  /**
   * The domain, or the name where that is the address of a machine, which several outlets may
   * share; {@code null} where no domain is known.
   */
  static @Nullable String key(Publisher outlet) {
    String domain = outlet.domain();
    return domain != null && outlet.name() != null && MACHINE.matcher(domain).matches()
        ? name(outlet, domain)
        : domain;
  }

  /** What people call it: its name, else its key. */
  static String name(Publisher outlet, String key) {
    return outlet.name() == null ? key : outlet.name().replace(Draft.NAME, ' ');
  }
}
