package dev.dateline.enrich.extract;

import static dev.dateline.enrich.extract.NoticeSubjects.ACCOUNTS;
import static dev.dateline.enrich.extract.NoticeSubjects.SUBSCRIPTIONS;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What a request for consent is answered with: buttons, links and labels, by what they say. */
enum ConsentAnswer {
  /** They accept, refuse or set what is asked. */
  PLAIN,
  /** They also go on, say yes or no, or save: what buttons of other boxes say as well. */
  ANY,
  /** They also lead to a subscription, or to an account that has one. */
  OFFERED;

  private static final Lexicon ANSWERS = Lexicon.load("consent-answers.txt");
  private static final Lexicon CONTROLS = Lexicon.load("consent-controls.txt");
  private static final Evaluator BUTTON =
      Selector.evaluatorOf(
          "button, input[type=submit], input[type=button], [role=button], a[onclick], a[href=#],"
              + " a[href^=javascript:], a[class*=button], a[class*=btn], span[class*=button],"
              + " span[class*=btn], span[onclick], div[onclick]");
  private static final Evaluator LINK = Selector.evaluatorOf("button, [role=button], a");
  private static final Evaluator LABEL =
      Selector.evaluatorOf("button, input, [role=button], a, span, div, label");
  private static final Evaluator CONTROL =
      Selector.evaluatorOf(
          "button, input[type=submit], input[type=button], [role=button], [onclick], a");
  private static final Evaluator NOT_BESIDE =
      Selector.evaluatorOf("header, footer, aside, nav, h1, h2, h3, h4, h5, h6");
  private static final int LONGEST = 80;

  /** Words of a link that is an answer. */
  private static final int LINK_WORDS = 5;

  /** Words of anything to press. */
  private static final int CONTROL_WORDS = 7;

  private static final int MOST_CONTROLS = 200;

  /** Words of all buttons that stand side by side. */
  private static final int MOST_LABELS = 40;

  /** What on a page answers, where it may stand beside what is asked. */
  List<Element> on(Element page) {
    return page.selectStream(LABEL)
        .filter(label -> !label.nameIs("div") || label.hasAttr("onclick"))
        .filter(this::isLabel)
        .filter(label -> label.closest(NOT_BESIDE) == null)
        .toList();
  }

  /** A block that is a link and nothing but an answer. */
  boolean is(ConsentText.Part part) {
    return part.block().linkDensity() > 0.9
        && part.words() <= LINK_WORDS
        && (says(part.block().text()) || isControl(part.block().text()));
  }

  private boolean isLabel(Element label) {
    if (label.is(BUTTON)) {
      return isButton(label);
    }
    String text = ElementText.of(label, LONGEST);
    return isControl(text) || (ANSWERS.within(text) && Prose.words(text) <= LINK_WORDS);
  }

  private boolean isButton(Element button) {
    for (String attribute : List.of("value", "aria-label", "title")) {
      String label = button.attr(attribute);
      if (!label.isEmpty()
          && label.length() <= LONGEST
          && (ANSWERS.within(label) || isControl(label))) {
        return true;
      }
    }
    String text = ElementText.of(button, LONGEST);
    return says(text) || isControl(text);
  }

  private boolean isControl(String text) {
    if (this == PLAIN || Prose.words(text) > LINK_WORDS) {
      return this == OFFERED && isOffer(text);
    }
    String key = Prose.key(text);
    return CONTROLS.startsKey(key)
        || CONTROLS.is(key.substring(key.lastIndexOf(' ') + 1))
        || (this == OFFERED && isOffer(text));
  }

  /** Whether it says so in words of its own, or speaks of consent or of what the reader may do. */
  private static boolean says(String label) {
    if (ANSWERS.within(label)) {
      return true;
    }
    if (Prose.words(label) > LINK_WORDS) {
      return false;
    }
    ConsentTalk talk = ConsentTalk.of(Prose.key(label));
    boolean sets = talk.choices() && talk.stems() == 0;
    return sets || talk.subjects() == ConsentTalk.CONSENT;
  }

  /** Whether an element has something to press, whatever it says. */
  static boolean hasButton(Element element) {
    return element.selectFirst(BUTTON) != null;
  }

  /** Whether an element has something to answer with, whatever it is made of. */
  static boolean isIn(Element element) {
    return element.select(LABEL).stream().anyMatch(PLAIN::isLabel);
  }

  /** Whether an element leads to a subscription or to an account that has one. */
  static boolean isOfferIn(Element element) {
    return element
        .selectStream(CONTROL)
        .limit(MOST_CONTROLS)
        .anyMatch(control -> isOffer(control) && control.closest(NOT_BESIDE) == null);
  }

  private static boolean isOffer(Element control) {
    return isOffer(ElementText.of(control, LONGEST) + " " + control.attr("value"));
  }

  private static boolean isOffer(String label) {
    return Prose.words(label) <= CONTROL_WORDS
        && NoticeSubjects.has(Prose.key(label), SUBSCRIPTIONS | ACCOUNTS);
  }

  /** Whether a block is nothing but what stands on buttons, or on links that are mostly answers. */
  static boolean isLabel(ConsentText.Part part) {
    Element element = part.block().element();
    if (element.closest(BUTTON) != null) {
      return true;
    }
    int words = 0;
    int labels = 0;
    int answers = 0;
    for (Element label : part.words() <= MOST_LABELS ? element.select(LINK) : List.<Element>of()) {
      String text = ElementText.of(label, LONGEST);
      words += Prose.words(text);
      labels++;
      answers += says(text) ? 1 : 0;
    }
    return labels > 1 && words >= part.words() && answers * 2 > labels;
  }
}
