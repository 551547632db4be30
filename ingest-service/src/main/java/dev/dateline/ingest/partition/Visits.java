package dev.dateline.ingest.partition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What instances tell each other of sites, as {@link SiteOwners} uses it. */
public interface Visits {
  /** Of one that neither tells nor hears anything. */
  Visits UNHEARD =
      new Visits() {
        @Override
        public boolean isExclusive(String site) {
          return false;
        }

        @Override
        public Duration tell(String site) {
          return Duration.ZERO;
        }

        @Override
        public void hold(String site, Duration time) {}
      };

  /** Whether no other instance asks the site, or will within the next seconds, for certain. */
  boolean isExclusive(String site);

  /**
   * Tells the others that this instance asks a site whose feeds it does not poll.
   *
   * @return how long to wait until each heeds it; {@code null} if it could not be told
   */
  @Nullable Duration tell(String site) throws InterruptedException;

  /** Tells the others that the site asked to be left alone. */
  void hold(String site, Duration time);
}
