package dev.dateline.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instance of the poller tells the others about a site, as {@code news.site-notices} holds
 * it. A pause stands under the site, a visit under the site and {@code " visited"}, so that neither
 * replaces the other.
 *
 * @param site its registrable domain; its host and port where it has none
 * @param heldUntil when the site may be asked again after a Retry-After; {@code null} if that is
 *     not what is told
 * @param visited whether it is being asked for pages by an instance that does not poll its feeds,
 *     for the next ten minutes
 */
public record SiteNotice(String site, @Nullable Instant heldUntil, boolean visited) {
  /** Nobody is to ask the site until then. */
  public static SiteNotice held(String site, Instant until) {
    return new SiteNotice(site, until, false);
  }

  /** The instance that polls the site's feeds is not the only one to ask it. */
  public static SiteNotice visited(String site) {
    return new SiteNotice(site, null, true);
  }

  /** What the record stands under. */
  public String key() {
    return visited ? site + " visited" : site;
  }
}
