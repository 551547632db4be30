package dev.dateline.desk.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.Article;
import dev.dateline.contract.Image;
import dev.dateline.contract.Tag;
import dev.dateline.desk.index.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the IPTC's ninjs 2.1 tells news (iptc.org/standards/ninjs). Its names are those of
 * the standard.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Ninjs(
    String uri,
    Standard standard,
    String type,
    String version,
    Instant firstcreated,
    Instant versioncreated,
    @Nullable Instant contentcreated,
    @Nullable String language,
    @Nullable String by,
    @Nullable String located,
    @Nullable String ednote,
    List<Headline> headlines,
    List<Text> descriptions,
    List<Text> bodies,
    List<Concept> people,
    List<Concept> organisations,
    List<Concept> places,
    List<Concept> events,
    List<Concept> subjects,
    List<Concept> infosources,
    List<Association> associations,
    List<AlternativeId> altids) {

  record Standard(String name, String version, String schema) {}

  record Headline(String role, String value) {}

  record Text(String role, String contenttype, String value) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Concept(String name, @Nullable String rel, @Nullable String uri) {}

  record AlternativeId(String role, String value) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Association(
      String name,
      String uri,
      String type,
      List<Text> descriptions,
      @Nullable String copyrightholder,
      List<Rendition> renditions) {}

  record Rendition(String name, String href) {}

  private static final Standard STANDARD =
      new Standard("ninjs", "2.1", "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json");

  static Ninjs of(Story story) {
    Article a = story.article();
    return new Ninjs(
        a.url(),
        STANDARD,
        "text",
        Integer.toString(a.revision()),
        a.publishedAt() == null ? a.firstSeenAt() : a.publishedAt(),
        a.modifiedAt() == null ? story.updatedAt() : a.modifiedAt(),
        a.publishedAt(),
        a.language().equals("und") ? null : a.language(),
        String.join(", ", a.byline().isEmpty() ? a.authors() : a.byline()),
        a.place(),
        String.join("\n", a.corrections()),
        List.of(new Headline("main", a.title())),
        a.standfirst() == null
            ? List.of()
            : List.of(new Text("summary", "text/plain", a.standfirst())),
        List.of(new Text("main", "text/plain", a.body())),
        concepts(a, Tag.Type.PERSON),
        concepts(a, Tag.Type.ORGANISATION),
        concepts(a, Tag.Type.PLACE),
        concepts(a, Tag.Type.EVENT),
        concepts(
            a,
            Tag.Type.TOPIC,
            Tag.Type.KEYPHRASE,
            Tag.Type.RULE,
            Tag.Type.DECLARED,
            Tag.Type.OTHER),
        sources(a),
        a.image() == null || a.image().url() == null
            ? List.of()
            : List.of(picture(a.image(), a.image().url())),
        List.of(new AlternativeId("dateline", a.id())));
  }

  private static List<Concept> concepts(Article a, Tag.Type... types) {
    return a.tags().stream()
        .filter(t -> List.of(types).contains(t.type()))
        .map(
            t ->
                new Concept(
                    t.label(), t.rel() == Tag.Rel.ABOUT ? "about" : "mentions", uri(t.id())))
        .toList();
  }

  private static List<Concept> sources(Article a) {
    String outlet = a.publisher().name() == null ? a.publisher().domain() : a.publisher().name();
    Concept publisher = outlet == null ? null : new Concept(outlet, "publisher", null);
    Concept agency = a.agency() == null ? null : new Concept(a.agency(), "agency", null);
    return java.util.stream.Stream.of(publisher, agency)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static Association picture(Image image, String url) {
    return new Association(
        "lead",
        url,
        "picture",
        image.caption() == null
            ? List.of()
            : List.of(new Text("caption", "text/plain", image.caption())),
        image.credit(),
        List.of(new Rendition("main", url)));
  }

  /** The address that an id's authority gives it; {@code null} for ids of our own. */
  private static @Nullable String uri(String id) {
    String rest = id.substring(id.indexOf(':') + 1);
    return switch (id.substring(0, Math.max(0, id.indexOf(':')))) {
      case "wikidata" -> "http://www.wikidata.org/entity/" + rest;
      case "geonames" -> "https://sws.geonames.org/" + rest + "/";
      case "medtop" -> "http://cv.iptc.org/newscodes/mediatopic/" + rest;
      default -> null;
    };
  }
}
