package dev.dateline.ingest.share;

import dev.dateline.contract.SiteTurn;
import dev.dateline.ingest.fetch.PacedSites;
import dev.dateline.ingest.fetch.PacedSites.Use;
import java.time.Duration;

/** What an instance does that is led to another's site. Under the lock of whoever has the site. */
final class Borrowing {
  /** Whoever has had his turn keeps the site no longer, if nobody waits. */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final Teller teller;

  Borrowing(Teller teller) {
    this.teller = teller;
  }

  /** The site is lent to this instance, which takes it if it has a use for it still. */
  void borrow(String site, Borrower borrower, SiteTurn loan, PacedSites paced, long now) {
    boolean busy = borrower.owes();
    borrower.forgive();
    borrower.owe(loan.number());
    if (loan.ago() != null) {
      paced.asked(site, loan.ago());
    }
    Use use = paced.at(site);
    long last = Teller.last(loan);
    if (!busy && use.open() == 0 && use.waiting() > 0 && now - last < 0) {
      long turn = now + use.rest().plus(SiteTurns.TURN).toNanos();
      borrower.open(now, turn - last < 0 ? turn : last);
      paced.wake(site);
    }
  }

  /** Returns the site when the turn is over, or nobody needs it any more. */
  void use(String site, Borrower borrower, PacedSites paced, long now) {
    if (!borrower.owes()) {
      return;
    }
    Use use = paced.at(site);
    if (borrower.isOpen() && (borrower.isOver(now) || isDone(use))) {
      borrower.close();
      use = paced.at(site); // after it is closed, so that nothing begins unseen
    }
    if (!borrower.isOpen() && use.open() == 0) {
      Duration ago = borrower.sinceOwn(use.sinceLast(), now);
      teller.returned(site, borrower.giveBack(), ago);
    }
  }

  /** Until its pace allows it nobody else could ask the site either. */
  private static boolean isDone(Use use) {
    Duration since = use.sinceLast();
    boolean rests = since != null && since.compareTo(LINGER) < 0 && use.rest().isPositive();
    return use.isIdle() && !rests;
  }

  /** Says that the site is wanted, as long as somebody waits for it. */
  void want(String site, Borrower borrower, PacedSites paced, long now) {
    Use use = paced.at(site);
    if (use.waiting() == 0) {
      borrower.rest(now);
    } else if (!borrower.owes() && borrower.mayWant(now)) {
      borrower.want(now, now + SiteTurns.PATIENCE.plus(use.gap()).toNanos());
      teller.wanted(site, now, SiteTurns.SPAN.plus(use.gap()));
    }
  }

  /** The site is this instance's own now: nobody else can have it, so nothing need be over. */
  void own(String site, Borrower borrower) {
    borrower.forgive();
    teller.returned(site, borrower.giveBack(), null);
  }

  /** This instance asks no site any more. */
  void end(String site, Borrower borrower, PacedSites paced, long now) {
    if (borrower.owes()) {
      Duration ago = borrower.sinceOwn(paced.at(site).sinceLast(), now);
      teller.returned(site, borrower.giveBack(), ago);
    }
  }
}
