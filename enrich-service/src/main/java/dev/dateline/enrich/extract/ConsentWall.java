package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.ConsentText.Part;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests for consent of any length that are sent in place of the article, even under its
 * metadata. News about consent, and what a publisher tells its readers of it, speak of the same
 * things: the page must show nothing of the article, ask in the site's own voice, and hold no text
 * but that, not even in its data. It gives something to answer with beside what it asks, or calls
 * itself so and speaks of nothing but that.
 */
final class ConsentWall {
  private static final Lexicon NAMES =
      Lexicon.load("consent.txt").only(phrase -> !Lexicon.isWord(phrase));
  private static final Lexicon TELLING_NAMES = NAMES.only(StandIn::isTelling);
  private static final Lexicon THIRD_PERSON = Lexicon.load("consent-third-person.txt");
  private static final Lexicon ENDED = Lexicon.load("consent-ended.txt");
  private static final int LONGEST_HEADING = 200;
  private static final int MOST_WORDS = 3_000;

  /** Parts among which such a page comes to its request. */
  private static final int OPENING = 8;

  /** What the request must speak of where there is nothing to answer with. */
  private static final int MANY_SUBJECTS = 4;

  /** Words about it where there is nothing to answer with, in tenths of all. */
  private static final int NEARLY_ALL = 8;

  /** The same where the page bears no name for it either. */
  private static final int ALL = 9;

  /** Words of a request that speaks of no more than what is kept. */
  private static final int LINE = 30;

  /** Words of one that says why, or what the reader may do. */
  private static final int BRIEF = 60;

  private ConsentWall() {}

  /**
   * {@code null} if the page may hold the article.
   *
   * @param declared whether it names one
   */
  static @Nullable NotAnArticle verdict(
      Witnesses page, ExtractedArticle article, ShownArticle shown, boolean declared) {
    boolean told =
        article.kind() == Article.Kind.VIDEO
            || article.kind() == Article.Kind.GALLERY
            || article.kind() == Article.Kind.AUDIO;
    if (told
        || article.wordCount() > MOST_WORDS
        || (declared ? shown.isShownAsNamed() : shown.isShownUnnamed())
        || !mayAsk(article)) {
      return null;
    }
    ConsentText text = ConsentText.of(page.text().blocks());
    if (text == null || StructuredBody.of(page) != null) {
      return null;
    }
    String asking = text.isAllAboutIt() ? asking(page, text) : null;
    asking = asking == null ? ConsentGate.asking(text) : asking;
    return asking == null ? null : new NotAnArticle(Reason.CONSENT_WALL, asking);
  }

  /** Whether the text whose key is given tells that a site has given up what it asked for. */
  static boolean hasEnded(String key) {
    return ENDED.withinKey(key);
  }

  /** Whether the text whose key is given is what such requests are called. */
  static boolean isName(String key) {
    return NAMES.is(key);
  }

  /** Whether the text speaks of what is kept of a reader, if there is one. */
  private static boolean mayAsk(ExtractedArticle article) {
    List<String> paragraphs = article.paragraphs();
    return paragraphs.isEmpty()
        || paragraphs.stream()
            .filter(paragraph -> paragraph.length() <= ConsentText.MOST_CHARACTERS)
            .anyMatch(paragraph -> ConsentTalk.mayAsk(Prose.key(paragraph)));
  }

  /** What asks; {@code null} if nothing does. */
  private static @Nullable String asking(Witnesses page, ConsentText text) {
    Part request = request(text);
    String name = name(page, text);
    Part asking = request == null ? addressed(text) : request;
    if (asking == null) {
      asking = only(text);
    }
    if (asking == null && name != null) {
      asking = opening(text).stream().filter(ConsentWall::keeps).findFirst().orElse(null);
    }
    if (asking == null) {
      return null;
    }
    boolean asks =
        switch (ConsentBox.answers(text)) {
          case TO_ALL -> text.isFull() || only(text) != null || isBrief(text, asking, name);
          case TO_SOME -> false;
          case NONE -> isNothingElse(text, request, name);
        };
    return asks ? asking.block().text() : null;
  }

  /** The part that asks in the words of such requests. */
  private static @Nullable Part request(ConsentText text) {
    for (Part part : opening(text)) {
      String key = part.key();
      boolean own = ConsentTalk.isOf(key) && ConsentText.isItsVoice(key);
      if (own && (part.isRequest() || TELLING_NAMES.withinKey(key))) {
        return part;
      }
    }
    return null;
  }

  /**
   * The part about what is kept, where the page speaks to the reader, of what the reader may do, or
   * of as much as such a request does.
   */
  private static @Nullable Part addressed(ConsentText text) {
    boolean told = text.isFull() || text.parts().stream().anyMatch(part -> part.talk().choices());
    for (Part part : opening(text)) {
      if (part.isAbout()
          && part.talk().isOfKeeping()
          && (told || ConsentText.isAddressed(part.key()))) {
        return part;
      }
    }
    return null;
  }

  /** What is said of what is kept, where the page says nothing else. */
  private static @Nullable Part only(ConsentText text) {
    boolean only =
        text.about() * 10 >= text.all() * ALL
            && (text.subjects() & ConsentTalk.LEAVE) != 0
            && text.parts().stream().noneMatch(part -> isOfArticle(part) && !keeps(part));
    return !only
        ? null
        : text.parts().stream()
            .filter(ConsentWall::keeps)
            .filter(part -> Prose.endsSentence(part.block().text()))
            .findFirst()
            .orElse(null);
  }

  /** Whether it is a line or two that speak to the reader, or tell what the reader may do. */
  private static boolean isBrief(ConsentText text, Part asking, @Nullable String name) {
    boolean speaks =
        name != null
            || ConsentText.isAddressed(asking.key())
            || text.parts().stream().anyMatch(part -> part.isAbout() && part.talk().choices());
    boolean leave = (text.subjects() & ConsentTalk.LEAVE) != 0;
    boolean single = text.parts().stream().filter(part -> part.block().isProse()).count() <= 1;
    int most = leave || chooses(text) ? BRIEF : LINE;
    return speaks
        && (leave || single || chooses(text))
        && text.all() <= most
        && text.about() * 10 >= text.all() * ALL;
  }

  private static boolean chooses(ConsentText text) {
    return text.parts().stream()
        .anyMatch(part -> part.isAbout() && part.block().isProse() && part.talk().choices());
  }

  private static boolean keeps(Part part) {
    return part.isAbout() && part.talk().isOfKeeping();
  }

  private static List<Part> opening(ConsentText text) {
    return text.parts().subList(0, Math.min(OPENING, text.parts().size()));
  }

  private static @Nullable String name(Witnesses page, ConsentText text) {
    for (Part part : opening(text)) {
      if (NAMES.starts(part.block().text())) {
        return part.block().text();
      }
    }
    for (Element heading : page.survey().tag("h1")) {
      String title = ElementText.of(heading, LONGEST_HEADING);
      if (NAMES.starts(title)) {
        return title;
      }
    }
    return null;
  }

  /**
   * Whether the page needs no answers to be told: it begins with a request under such a name, or
   * with one that leaves out next to nothing of what such requests speak of. A site that has given
   * up what they ask for tells its readers so.
   */
  private static boolean isNothingElse(
      ConsentText text, @Nullable Part request, @Nullable String name) {
    Part asking = request == null && name != null ? thirdPerson(text) : request;
    boolean only =
        asking != null
            && asking.talk().isOfSharing()
            && text.about() * 10 >= text.all() * (name == null ? ALL : NEARLY_ALL)
            && text.count() >= MANY_SUBJECTS;
    return only
        && text.parts().stream().anyMatch(part -> part.talk().choices())
        && text.parts().stream().noneMatch(ConsentWall::isOfArticle);
  }

  private static @Nullable Part thirdPerson(ConsentText text) {
    if (text.parts().stream()
        .noneMatch(part -> part.block().isProse() && ConsentText.isAddressed(part.block().key()))) {
      return null;
    }
    return opening(text).stream()
        .filter(part -> part.isAbout() && THIRD_PERSON.withinKey(part.key()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOfArticle(Part part) {
    return part.tells()
        || hasEnded(part.block().key())
        || part.block().element().closest("article") != null;
  }
}
