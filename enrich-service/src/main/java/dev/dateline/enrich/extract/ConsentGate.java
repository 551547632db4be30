package dev.dateline.enrich.extract;

import static dev.dateline.enrich.extract.NoticeSubjects.NEWS;
import static dev.dateline.enrich.extract.NoticeSubjects.SUBSCRIPTIONS;

import dev.dateline.enrich.extract.ConsentText.Part;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells short pages on which a reader is to choose before the article comes: consent to advertising
 * and what is kept for it, or money, or neither. They need not speak of many subjects if they say
 * nothing else: each sentence is about that, tells a price or speaks to the reader, one lets the
 * reader choose, and there is something to press.
 */
final class ConsentGate {
  private static final Lexicon CHOICES = Lexicon.load("consent-choices.txt");
  private static final int MOST_WORDS = 200;
  private static final int MOST_WORDS_OF_REQUEST = 600;
  private static final int MOST_PARTS = 90;

  /** Words of a sentence that tells something. */
  private static final int TELLING = 6;

  /** One word in so many may be about something else. */
  private static final int OTHER = 3;

  private static final int FEWEST_SUBJECTS = 2;

  /** Share of what is told that stands beside answers where it is parted in two offers. */
  private static final double MUCH = 0.5;

  private final ConsentText text;
  private int subjects;

  /** Whether what came so far asks in the words of such requests. */
  private boolean certain;

  private boolean afterHeading;
  private boolean speaks;
  private boolean chooses;
  private boolean costs;
  private int others;
  private int listed;
  private int words;

  private ConsentGate(ConsentText text) {
    this.text = text;
  }

  /** What asks; {@code null} if the page may hold an article. */
  static @Nullable String asking(ConsentText text) {
    return text.parts().isEmpty() || text.parts().size() > MOST_PARTS
        ? null
        : new ConsentGate(text).asking();
  }

  /**
   * Whether an element beside an article asks so: it needs answers of its own.
   *
   * @param text what it says
   */
  static boolean isIn(Element element, ConsentText text) {
    ConsentGate gate = new ConsentGate(text);
    return !text.parts().isEmpty() && gate.readAll() && gate.asksIn(element);
  }

  private boolean readAll() {
    for (Part part : text.parts()) {
      if (isOfNews(part)) {
        return false;
      }
      read(part);
    }
    return others == 0 || (isIts(text.parts().getFirst()) && isIts(text.parts().getLast()));
  }

  private boolean isIts(Part part) {
    return other(part) == 0;
  }

  private boolean asksIn(Element element) {
    boolean sells = costs && ConsentAnswer.isOfferIn(element);
    boolean answered = !ConsentAnswer.ANY.on(element).isEmpty();
    return others * OTHER <= words
        && ((sells && speaks && isOfConsent()) || (answered && (lets() || isFull())));
  }

  private @Nullable String asking() {
    Part first = null;
    for (Part part : text.parts()) {
      if (isOfNews(part)) {
        return null;
      }
      read(part);
      boolean subject = part.talk().stems() > 0 && part.words() >= TELLING;
      first = first == null && subject ? part : first;
    }
    return first != null && words <= (certain ? MOST_WORDS_OF_REQUEST : MOST_WORDS) && asks()
        ? first.block().text()
        : null;
  }

  private boolean asks() {
    double share = ConsentBox.share(text, ConsentAnswer.ANY);
    int told = others - listed;
    boolean around = share == 1 || (certain && chooses && told == 0 && share >= MUCH);
    if (costs && ConsentBox.share(text, ConsentAnswer.OFFERED) >= MUCH) {
      return (speaks || around) && isOfConsent() && told * OTHER <= words;
    }
    return around && told * OTHER <= words && (lets() || isFull());
  }

  /** Whether it speaks to the reader and lets the reader choose. */
  private boolean lets() {
    boolean shows = (subjects & ConsentTalk.ADVERTISING) > 0 && chooses;
    return speaks && (chooses || costs) && (shows || isOfConsent());
  }

  /** Whether it speaks of as much as what only tells of such things seldom does. */
  private boolean isFull() {
    int count = Integer.bitCount(subjects);
    return (subjects & ConsentTalk.LEAVE) != 0
        && (count > FEWEST_SUBJECTS || (speaks && count == FEWEST_SUBJECTS));
  }

  private boolean isOfNews(Part part) {
    String key = part.block().key();
    if (Notice.namesDay(key)
        || ConsentWall.hasEnded(key)
        || (part.tells() && part.block().element().closest("article") != null)) {
      return true;
    }
    boolean addressed = ConsentText.isAddressed(part.block());
    boolean its = part.words() < TELLING || certain || part.isAbout() || part.offers() || addressed;
    return (!its && NoticeSubjects.has(key, NEWS))
        || (!certain && !addressed && Notice.reports(part.key()));
  }

  private void read(Part part) {
    String key = part.block().key();
    boolean addressed = ConsentText.isAddressed(part.block());
    boolean offers = NoticeSubjects.isOffer(part.block().text(), key);
    boolean telling = part.words() >= TELLING;
    boolean calls = telling && calls(part.block().text());
    certain |= part.isAbout() && part.isRequest() && part.talk().isOfRequest();
    subjects |= part.talk().subjects();
    words += part.words();
    speaks |= calls || (telling && (addressed || part.isRequest()));
    chooses |= calls || (telling && part.talk().choices());
    boolean price = NoticeNumbers.isPrice(part.block().text());
    costs |=
        price
            ? offers || !telling || part.talk().stems() > 0
            : offers
                && (NoticeNumbers.isAmount(key)
                    || (addressed && NoticeSubjects.has(key, SUBSCRIPTIONS)));
    others += other(part);
    listed += certain && isListed(part) ? other(part) : 0;
    afterHeading = part.block().heading() > 0;
  }

  /** Whether it is one of the purposes that a request lists, in whatever words. */
  private boolean isListed(Part part) {
    return afterHeading
        || part.block().shape() == Block.Shape.ITEM
        || part.block().shape() == Block.Shape.CELL;
  }

  /** Words of a part that is about something else. */
  private static int other(Part part) {
    boolean its =
        part.words() < TELLING
            || part.talk().stems() > 0
            || part.isAbout()
            || NoticeSubjects.isOffer(part.block().text(), part.block().key())
            || ConsentText.isAddressed(part.block());
    return its ? 0 : part.words();
  }

  private static boolean calls(String text) {
    return Notice.calls(text) || Sentences.clauses(text).stream().anyMatch(CHOICES::starts);
  }

  /** Whether it speaks of what is kept of the reader, or of advertising and by whose leave. */
  private boolean isOfConsent() {
    boolean keeps = (subjects & 1) > 0;
    return keeps
        || Integer.bitCount(subjects) >= FEWEST_SUBJECTS
        || ((subjects & ConsentTalk.ADVERTISING) > 0 && costs);
  }
}
