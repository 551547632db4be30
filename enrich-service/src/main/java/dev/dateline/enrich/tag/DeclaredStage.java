package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Tokenizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keywords that a page declares, each once: linked where one names an entity of the gazetteer,
 * as {@code x:…} otherwise.
 */
public final class DeclaredStage implements TagStage {
  /** As {@code Tag.via} has it. */
  static final String VIA = "declared";

  private static final int MAX_KEYWORDS = 100;
  private static final int MAX_LENGTH = 200;

  /** A page's keywords are chosen by people, but often for search engines. */
  private static final double SCORE = 0.5;

  private final Gazetteer gazetteer;

  /** Links to this gazetteer. */
  public DeclaredStage(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public String name() {
    return "declared";
  }

  @Override
  public String version() {
    return "1-" + gazetteer.version();
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    AliasIndex aliases = gazetteer.aliases(text.input().language());
    Map<String, Tag> byId = new LinkedHashMap<>();
    for (String keyword : text.input().keywords()) {
      List<String> folded = keyword.length() > MAX_LENGTH ? List.of() : Tokenizer.fold(keyword);
      if (folded.isEmpty()) {
        continue;
      }
      Entity entity = aliases.named(folded);
      Tag tag =
          entity == null
              ? declared("x:" + String.join("-", folded), keyword.strip(), Tag.Type.DECLARED)
              : declared(entity.id(), aliases.label(entity), entity.type());
      byId.putIfAbsent(tag.id(), tag);
      if (byId.size() == MAX_KEYWORDS) {
        break;
      }
    }
    return List.copyOf(byId.values());
  }

  private Tag declared(String id, String label, Tag.Type type) {
    return new Tag(id, label, type, Tag.Rel.ABOUT, SCORE, VIA, List.of(), List.of(), source());
  }
}
