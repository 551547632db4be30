package dev.dateline.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instance of the poller tells the others about a site, as {@code news.site-notices} holds
 * it: a pause that the site asked for, or a step of lending it. All notices of a site are in one
 * partition, so that everybody reads them in one order.
 *
 * @param site its registrable domain; its host and port where it has none
 * @param heldUntil when the site may be asked again after a Retry-After; {@code null} if that is
 *     not what is told
 * @param turn the step; {@code null} if that is not what is told
 */
public record SiteNotice(String site, @Nullable Instant heldUntil, @Nullable SiteTurn turn) {
  /** Nobody is to ask the site until then. */
  public static SiteNotice held(String site, Instant until) {
    return new SiteNotice(site, until, null);
  }

  /** Who may ask the site. */
  public static SiteNotice of(String site, SiteTurn turn) {
    return new SiteNotice(site, null, turn);
  }

  /**
   * What the record stands under: a return takes the place of its loan, and nothing else takes the
   * place of anything of another kind or of another instance.
   */
  public String key() {
    if (turn == null) {
      return site;
    }
    String kind = turn.step() == SiteTurn.Step.WANTED ? " wanted " : " lent ";
    return site + kind + turn.instance();
  }
}
