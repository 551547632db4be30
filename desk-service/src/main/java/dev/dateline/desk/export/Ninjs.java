package dev.dateline.desk.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.contract.Article;
import dev.dateline.contract.Image;
import dev.dateline.desk.index.Story;
import dev.dateline.vocabulary.NinjsConcepts;
import java.time.Instant;
import java.util.ArrayList;
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
    @JsonUnwrapped NinjsConcepts concepts,
    List<Source> infosources,
    List<Association> associations,
    List<AlternativeId> altids) {

  record Standard(String name, String version, String schema) {}

  record Headline(String role, String value) {}

  record Text(String role, String contenttype, String value) {}

  record Source(String name, String rel) {}

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
        NinjsConcepts.of(a.tags()),
        sources(a),
        a.image() == null || a.image().url() == null
            ? List.of()
            : List.of(picture(a.image(), a.image().url())),
        List.of(new AlternativeId("dateline", a.id())));
  }

  private static List<Source> sources(Article a) {
    List<Source> sources = new ArrayList<>();
    String outlet = a.publisher().name() == null ? a.publisher().domain() : a.publisher().name();
    if (outlet != null) {
      sources.add(new Source(outlet, "publisher"));
    }
    if (a.agency() != null) {
      sources.add(new Source(a.agency(), "agency"));
    }
    return sources;
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
}
