package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Tokenizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keywords that a page declares, each once: linked where one names an entity, as {@code x:…}
 * otherwise. What is several names run together is taken apart. An entity that the text itself does
 * not name is a mention: pages declare for search engines too.
 */
public final class DeclaredStage implements TagStage {
  /** As {@code Tag.via} has it. */
  static final String VIA = "declared";

  private static final int MAX_KEYWORDS = 100;
  private static final int MAX_LENGTH = 400;

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
    return "3-" + gazetteer.version();
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    LanguageNames names = gazetteer.in(text.input().language());
    DeclaredNames declared = new DeclaredNames(names, before);
    Map<String, Tag> byId = new LinkedHashMap<>();
    for (String keyword : text.input().keywords()) {
      if (keyword.length() > MAX_LENGTH) {
        continue;
      }
      for (String part : declared.parts(keyword)) {
        List<String> folded = Tokenizer.fold(part);
        if (!folded.isEmpty() && byId.size() < MAX_KEYWORDS) {
          Tag tag = tag(part, folded, declared, names);
          byId.putIfAbsent(tag.id(), tag);
        }
      }
    }
    return List.copyOf(byId.values());
  }

  private Tag tag(
      String keyword, List<String> folded, DeclaredNames declared, LanguageNames names) {
    Alias alias = declared.named(folded);
    if (alias == null || alias.entity() == null) {
      String id = "x:" + String.join("-", folded);
      return declared(id, keyword.strip(), Tag.Type.DECLARED, Tag.Rel.ABOUT, List.of());
    }
    Entity entity = alias.entity();
    Tag.Rel rel = declared.isFound(entity) ? Tag.Rel.ABOUT : Tag.Rel.MENTION;
    return declared(entity.id(), names.label(entity), entity.type(), rel, entity.broader());
  }

  private Tag declared(String id, String label, Tag.Type type, Tag.Rel rel, List<String> broader) {
    return new Tag(id, label, type, rel, SCORE, VIA, List.of(), broader, source());
  }
}
