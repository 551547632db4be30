package dev.dateline.ingest.share;

import dev.dateline.contract.SiteTurn;
import dev.dateline.ingest.fetch.PacedSites;
import dev.dateline.ingest.fetch.PacedSites.Use;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the owner of a site does. Under the lock of whoever has the site. */
final class Lending {
  private static final Logger log = LoggerFactory.getLogger(Lending.class);

  private final OwnedSites owned;
  private final Teller teller;
  private final Duration longest;

  /**
   * @param longest that a request may take, and its instance may stand still
   */
  Lending(OwnedSites owned, Teller teller, Duration longest) {
    this.owned = owned;
    this.teller = teller;
    this.longest = longest;
  }

  /** When a loan that was made now, or before, is over for certain. */
  long ends(SiteTurn loan, long now) {
    return now + Teller.span(loan).plus(longest).toNanos();
  }

  /** The site is back; the owner has a turn before it lends it to the next. */
  void takeBack(String site, Lender lender, SiteTurn turn, PacedSites paced, long now) {
    if (turn.ago() != null) {
      paced.asked(site, turn.ago());
    }
    if (lender.returned(turn)) {
      ownTurn(site, lender, paced, now);
    }
  }

  /** Takes back what the borrower does not return: it is dead, or what it wrote is lost. */
  void expire(String site, Lender lender, PacedSites paced, long now) {
    for (SiteTurn ended : lender.expire(now, longest)) {
      if (owned.owns(site)) {
        log.atWarn().addKeyValue("site", site).log("not returned in time: lent no longer");
        paced.asked(site, longest);
        if (!owned.isAlone()) {
          teller.tell(site, ended);
        }
        ownTurn(site, lender, paced, now);
      }
    }
  }

  private static void ownTurn(String site, Lender lender, PacedSites paced, long now) {
    lender.beginOwnTurn(now + paced.at(site).rest().plus(SiteTurns.TURN).toNanos());
    paced.wake(site);
  }

  /** Lends the site to the first that wants it, as soon as nothing is open there. */
  void lend(String site, Lender lender, PacedSites paced, long now) {
    lender.forgetOldWants(now);
    SiteTurn next = lender.next();
    if (lender.isLent()) {
      return;
    }
    if (next == null) {
      boolean closed = lender.isClosing();
      lender.reopen();
      if (closed) {
        paced.wake(site);
      }
      return;
    }
    if (lender.isOwnTurn(now) && !paced.at(site).isIdle()) {
      return;
    }
    lender.close();
    Use use = paced.at(site); // after it is closed, so that nothing begins unseen
    if (use.open() == 0) {
      SiteTurn loan =
          SiteTurn.lent(next.instance(), next.number(), Teller.span(next), use.sinceLast());
      lender.lend(loan, ends(loan, now));
      teller.tell(site, loan);
    }
  }
}
