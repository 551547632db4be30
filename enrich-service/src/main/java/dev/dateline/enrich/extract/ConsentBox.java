package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What to answer a request for consent with, and the text that it is nearest to: where a banner
 * stands beside an article, that is the banner's line.
 */
final class ConsentBox {
  private static final Lexicon ANSWERS = Lexicon.load("consent-answers.txt");
  private static final Evaluator BUTTON =
      Selector.evaluatorOf(
          "button, input[type=submit], input[type=button], [role=button], a[onclick], a[href=#],"
              + " a[href^=javascript:], a[class*=button], a[class*=btn]");
  private static final Evaluator LABEL =
      Selector.evaluatorOf("button, input, [role=button], a, span, div, label");
  private static final Evaluator NO_ANSWERS =
      Selector.evaluatorOf("header, footer, aside, nav, h1, h2, h3, h4, h5, h6");
  private static final int LONGEST_ANSWER = 80;

  /** Words of a link that is an answer. */
  private static final int ANSWER = 5;

  /** Texts that have answers of their own: the choices of a request, or its layers. */
  private static final int MOST_BOXES = 8;

  /** Words of the text with answers, in tenths of all. */
  private static final int SHARE = 6;

  private ConsentBox() {}

  /** What a page has of answers. */
  enum Answers {
    NONE,
    /** Beside what it says of consent, and hardly another text. */
    TO_ALL,
    /** Beside some line of it. */
    TO_SOME
  }

  static Answers answers(ConsentText text) {
    List<Element> boxes = boxes(text);
    if (boxes.isEmpty()) {
      return Answers.NONE;
    }
    Set<Element> inside = identities();
    for (Element box : boxes) {
      if (box.closest("article") != null || box.selectFirst("article") != null) {
        return Answers.TO_SOME;
      }
      inside.addAll(box.getAllElements());
    }
    return isAll(inside, text) ? Answers.TO_ALL : Answers.TO_SOME;
  }

  /** The texts about consent that answers are nearest to. */
  private static List<Element> boxes(ConsentText text) {
    if (text.parts().isEmpty()) {
      return List.of();
    }
    Element page = ConsentText.pageOf(text.parts().getFirst().block().element());
    List<Element> answers = new ArrayList<>();
    Set<Element> spoken = identities();
    for (ConsentText.Part part : text.parts()) {
      if (isAnswer(part)) {
        answers.add(part.block().element());
      } else if (part.talk().stems() > 0 && part.block().element().closest(BUTTON) == null) {
        addWithParents(part.block().element(), spoken);
      }
    }
    for (Element label : page.select(LABEL)) {
      if (!label.nameIs("div") && isLabel(label) && label.closest(NO_ANSWERS) == null) {
        answers.add(label);
      }
    }
    List<Element> boxes = nearest(answers, spoken);
    return boxes.subList(0, Math.min(MOST_BOXES, boxes.size()));
  }

  /** Whether an element has something to press. */
  static boolean hasButton(Element element) {
    return element.selectFirst(BUTTON) != null;
  }

  /** Whether an element has something to answer with, whatever it is made of. */
  static boolean hasAnswer(Element element) {
    return element.select(LABEL).stream().anyMatch(ConsentBox::isLabel);
  }

  private static boolean isLabel(Element label) {
    String text = ElementText.of(label, LONGEST_ANSWER);
    return label.is(BUTTON) ? isAnswer(label) : ANSWERS.within(text) && Prose.words(text) <= ANSWER;
  }

  private static void addWithParents(Element element, Set<Element> elements) {
    for (Element at = element; at != null && elements.add(at); ) {
      at = at.parent();
    }
  }

  /** The first of the elements that is around each answer, each once. */
  private static List<Element> nearest(List<Element> answers, Set<Element> elements) {
    Set<Element> passed = identities();
    Set<Element> found = identities();
    List<Element> nearest = new ArrayList<>();
    for (Element answer : answers) {
      Element at = answer;
      while (at != null && !elements.contains(at) && passed.add(at)) {
        at = at.parent();
      }
      if (at != null && elements.contains(at) && found.add(at)) {
        nearest.add(at);
      }
    }
    return nearest;
  }

  /** Whether most of the text stands in the elements, and nothing of something else beside them. */
  private static boolean isAll(Set<Element> inside, ConsentText text) {
    int about = 0;
    for (ConsentText.Part part : text.parts()) {
      if (inside.contains(part.block().element())) {
        about += part.isAbout() ? part.words() : 0;
      } else if (part.tells()) {
        return false;
      }
    }
    return about * 10 >= text.all() * SHARE;
  }

  /** A link that is nothing but an answer. */
  private static boolean isAnswer(ConsentText.Part part) {
    return part.block().linkDensity() > 0.9
        && part.words() <= ANSWER
        && ANSWERS.startOf(part.block()) != null;
  }

  private static boolean isAnswer(Element button) {
    for (String attribute : List.of("value", "aria-label", "title")) {
      String label = button.attr(attribute);
      if (!label.isEmpty() && label.length() <= LONGEST_ANSWER && ANSWERS.within(label)) {
        return true;
      }
    }
    return ANSWERS.within(ElementText.of(button, LONGEST_ANSWER));
  }

  private static Set<Element> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
