package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article's tags as IPTC ninjs 2.1 sorts them (iptc.org/standards/ninjs): what is no person,
 * organisation, place or event is a subject.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NinjsConcepts(
    List<Concept> people,
    List<Concept> organisations,
    List<Concept> places,
    List<Concept> events,
    List<Concept> subjects) {

  /**
   * One of them.
   *
   * @param rel {@code about}, {@code mentions} or {@code source}
   * @param uri {@code null} if no authority names it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Concept(String name, String rel, @Nullable String uri) {}

  private static final Set<Tag.Type> NAMED =
      Set.of(Tag.Type.PERSON, Tag.Type.ORGANISATION, Tag.Type.PLACE, Tag.Type.EVENT);

  /** Of an article's tags, in their order. */
  public static NinjsConcepts of(List<Tag> tags) {
    return new NinjsConcepts(
        of(tags, Tag.Type.PERSON),
        of(tags, Tag.Type.ORGANISATION),
        of(tags, Tag.Type.PLACE),
        of(tags, Tag.Type.EVENT),
        tags.stream().filter(tag -> !NAMED.contains(tag.type())).map(NinjsConcepts::of).toList());
  }

  private static List<Concept> of(List<Tag> tags, Tag.Type type) {
    return tags.stream().filter(tag -> tag.type() == type).map(NinjsConcepts::of).toList();
  }

  private static Concept of(Tag tag) {
    String rel =
        switch (tag.rel()) {
          case ABOUT -> "about";
          case MENTION -> "mentions";
          case SOURCE -> "source";
        };
    return new Concept(tag.label(), rel, ConceptUri.of(tag.id()));
  }
}
