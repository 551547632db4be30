package dev.dateline.desk.index;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import dev.dateline.contract.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;

/** Turns records into documents of the index. */
final class Documents {
  private static final int MAX_VALUES = 500;

  private Documents() {}

  /**
   * @param cutters of the thread
   * @param source the record's value as it came
   * @param at when it was ingested
   */
  static Document article(
      Cutters cutters, Article a, byte[] source, Instant at, Source position, long sequence) {
    Draft draft = record(Fields.ARTICLE, a.id(), source, at, position, sequence);
    draft.term(Fields.ID, a.id());
    if (a.revision() > 1) {
      draft.term(Fields.REVISION, a.id() + "#" + a.revision());
    }
    draft.number(Fields.PUBLISHED, published(a, at).toEpochMilli());
    text(draft, cutters, a);
    properties(draft, a);
    tags(draft, a);
    outlet(draft, a.publisher());
    draft.column("day", published(a, at).toString().substring(0, 10));
    return draft.document();
  }

  static Document copy(Duplicate d, byte[] source, Instant at, Source position, long sequence) {
    Draft draft = record(Fields.COPY, d.of(), source, at, position, sequence);
    draft.term(Fields.COPY_ID, d.id());
    draft.term(Fields.OF, d.of());
    copier(draft, d.publisher());
    return draft.document();
  }

  /** When it was published, as far as that can be: never after it was ingested. */
  static Instant published(Article a, Instant at) {
    Instant said = a.publishedAt() == null ? a.firstSeenAt() : a.publishedAt();
    return said.isAfter(at) || said.isBefore(Instant.EPOCH) ? a.firstSeenAt() : said;
  }

  private static Draft record(
      String kind, String story, byte[] source, Instant at, Source position, long sequence) {
    Draft draft = new Draft();
    draft.term(Fields.KIND, kind);
    draft.add(new SortedDocValuesField(Fields.STORY, new BytesRef(story)));
    draft.add(new StoredField(Fields.SOURCE, Packed.pack(source)));
    draft.add(
        new StoredField(
            Fields.POSITION,
            position.topic() + " " + position.partition() + " " + position.offset()));
    draft.number(Fields.UPDATED, at.toEpochMilli());
    draft.number(Fields.SEQUENCE, sequence);
    return draft;
  }

  private static void text(Draft draft, Cutters cutters, Article a) {
    Cutter cutter = cutters.of(Archive.base(a.language()));
    Cut title = cutter.cut(List.of(a.title()));
    draft.words(Fields.TITLE, title);
    draft.stems(Fields.TITLE_STEMS, title);
    Cut text = cutter.cut(texts(a));
    draft.words(Fields.TEXT, text);
    draft.stems(Fields.TEXT_STEMS, text);
    List<String> authors = a.authors().stream().limit(MAX_VALUES).toList();
    draft.words(Fields.AUTHOR, cutters.plain().cut(authors));
  }

  /** All that is searched for words. */
  private static List<String> texts(Article a) {
    List<String> texts = new ArrayList<>();
    Stream.of(a.title(), a.standfirst(), a.body(), a.place(), a.agency())
        .filter(Objects::nonNull)
        .forEach(texts::add);
    a.keywords().stream().limit(MAX_VALUES).forEach(texts::add);
    a.tags().stream().limit(MAX_VALUES).map(Tag::label).forEach(texts::add);
    a.authors().stream().limit(MAX_VALUES).forEach(texts::add);
    return texts;
  }

  private static void properties(Draft draft, Article a) {
    String language = a.language();
    draft.column("language", language);
    draft.value(Fields.LANGUAGE, language);
    int dash = language.indexOf('-');
    String base = dash < 0 ? language : language.substring(0, dash);
    if (dash > 0) {
      draft.value(Fields.LANGUAGE, base);
    }
    draft.value(Fields.STEMS, base);
    draft.value(Fields.SECTION, a.section());
    draft.value(Fields.PLACE, a.place());
    draft.value(Fields.AGENCY, a.agency());
    draft.value(Fields.PAGE, a.kind().name());
    a.labels().stream().limit(MAX_VALUES).forEach(l -> draft.value(Fields.LABEL, l));
    draft.mark("revised", a.revision() > 1);
    draft.mark("paywalled", a.paywalled());
    draft.mark("syndicated", a.syndicated());
    draft.mark("excerpt", !a.fullText());
  }

  private static void tags(Draft draft, Article a) {
    Set<String> ids = new LinkedHashSet<>();
    for (Tag tag : a.tags().subList(0, Math.min(MAX_VALUES, a.tags().size()))) {
      tag(draft, Fields.TAG, tag);
      if (tag.rel() == Tag.Rel.ABOUT) {
        tag(draft, Fields.ABOUT, tag);
      }
      if (ids.add(tag.id())) {
        draft.column("tag", tag.id());
        draft.name(
            "tag",
            tag.id(),
            tag.label() + Draft.NAME + tag.type().name() + Draft.NAME + Archive.base(a.language()));
      }
    }
  }

  private static void tag(Draft draft, String field, Tag tag) {
    draft.value(field, tag.id());
    draft.value(field, tag.label());
    tag.broader().stream().limit(MAX_VALUES).forEach(b -> draft.value(field, b));
  }

  private static void outlet(Draft draft, Publisher outlet) {
    outletValues(draft, outlet);
    String key = Outlets.key(outlet);
    if (key != null) {
      draft.column("outlet", key);
      draft.name("outlet", key, Outlets.name(outlet, key));
    }
  }

  private static void copier(Draft draft, Publisher outlet) {
    outletValues(draft, outlet);
    String key = Outlets.key(outlet);
    if (key != null) {
      draft.column("copier", key);
      draft.name("copier", key, Outlets.name(outlet, key) + Draft.NAME + outlet.domain());
    }
  }

  /** The name, the domain, and those above it. */
  private static void outletValues(Draft draft, Publisher outlet) {
    draft.value(Fields.OUTLET, outlet.name());
    String domain = outlet.domain() == null ? "" : outlet.domain();
    for (String d = domain; d.indexOf('.') > 0; d = d.substring(d.indexOf('.') + 1)) {
      draft.value(Fields.OUTLET, d);
    }
  }
}
