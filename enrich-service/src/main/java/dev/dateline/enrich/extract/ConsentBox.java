package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What to answer a request for consent with, and the text that it is nearest to: where a banner
 * stands beside an article, that is the banner's line.
 */
final class ConsentBox {
  /** Texts that have answers of their own: the choices of a request, or its layers. */
  private static final int MOST_BOXES = 8;

  /** Words of the text with answers, in tenths of all. */
  private static final int SHARE = 6;

  /** Words of a sentence. */
  private static final int SENTENCE = 6;

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
    List<Element> boxes = boxes(text, ConsentAnswer.PLAIN);
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

  /** How much of what a page tells stands in the texts that answers are nearest to, 0 to 1. */
  static double share(ConsentText text, ConsentAnswer answer) {
    Set<Element> inside = identities();
    boxes(text, answer).forEach(box -> inside.addAll(box.getAllElements()));
    int its = 0;
    int all = 0;
    for (ConsentText.Part part : text.parts()) {
      if (part.words() >= SENTENCE && isSaid(part.block())) {
        all += part.words();
        its += inside.contains(part.block().element()) ? part.words() : 0;
      }
    }
    return all == 0 ? 0 : (double) its / all;
  }

  /** The texts about consent that answers are nearest to. */
  private static List<Element> boxes(ConsentText text, ConsentAnswer answer) {
    if (text.parts().isEmpty()) {
      return List.of();
    }
    Element page = ConsentText.pageOf(text.parts().getFirst().block().element());
    List<Element> answers = new ArrayList<>(answer.on(page));
    Set<Element> spoken = identities();
    for (ConsentText.Part part : text.parts()) {
      if (answer.is(part)) {
        answers.add(part.block().element());
      } else if ((part.talk().stems() > 0 || (answer == ConsentAnswer.OFFERED && part.offers()))
          && isSaid(part.block())
          && !ConsentAnswer.isLabel(part)) {
        addWithParents(part.block().element(), spoken);
      }
    }
    List<Element> boxes = nearest(answers, spoken);
    return boxes.subList(0, Math.min(MOST_BOXES, boxes.size()));
  }

  private static boolean isSaid(Block block) {
    return block.isProse() || block.heading() > 0 || Prose.endsSentence(block.text());
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

  private static Set<Element> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
