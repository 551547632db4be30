package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.enrich.extract.Block.Shape;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Marks captions: blocks that call themselves so, that name whose the image is, or that repeat what
 * it says of itself in its attributes or in the structured data.
 */
final class Captions {
  private static final int HEAD = 50;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 400;

  private Captions() {}

  static BitSet mark(Witnesses page) {
    Set<String> said = new HashSet<>();
    for (Element image : page.survey().tag("img")) {
      add(image.attr("alt"), said);
      add(image.attr("title"), said);
    }
    for (JsonNode object : page.data().objects()) {
      if (JsonLd.isA(object, "ImageObject")) {
        for (String member : List.of("caption", "description", "name")) {
          add(object.path(member).asText(""), said);
        }
      }
    }
    BitSet marked = new BitSet();
    List<Block> blocks = page.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      boolean fits =
          text.length() >= SHORTEST && text.length() <= LONGEST && blocks.get(i).heading() == 0;
      boolean caption =
          blocks.get(i).shape() == Shape.CAPTION || CreditLine.is(text) || Caption.isCredit(text);
      if (caption || (fits && said.contains(cut(blocks.get(i).key())))) {
        marked.set(i);
      }
    }
    return marked;
  }

  private static void add(String text, Set<String> said) {
    if (text.length() >= SHORTEST) {
      said.add(head(JsonLd.clean(text)));
    }
  }

  private static String head(String text) {
    String key = Prose.key(text.length() > 2 * HEAD ? text.substring(0, 2 * HEAD) : text);
    return cut(key);
  }

  private static String cut(String key) {
    return key.length() > HEAD ? key.substring(0, HEAD) : key;
  }
}
