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
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns records into documents of the index. */
final class Documents {
  /** Parts an id from its name in a column. */
  static final char NAME = '\u001f';

  /** Longest value that is looked up whole, in UTF-16 units; longer ones are cut. */
  private static final int MAX_VALUE = 300;

  private static final int MAX_VALUES = 500;

  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS);

  private Documents() {}

  /**
   * @param cutters of the thread
   * @param source the record's value as it came
   * @param at when it was ingested
   */
  static Document article(
      Cutters cutters, Article a, byte[] source, Instant at, Source position, long sequence) {
    Document document = record(Fields.ARTICLE, a.id(), source, at, position, sequence);
    document.add(new StringField(Fields.ID, a.id(), Field.Store.NO));
    if (a.revision() > 1) {
      document.add(new StringField(Fields.REVISION, a.id() + "#" + a.revision(), Field.Store.NO));
    }
    number(document, Fields.PUBLISHED, published(a, at).toEpochMilli());
    text(document, cutters, a);
    properties(document, a);
    tags(document, a);
    outlet(document, a.publisher(), "outlet");
    column(document, "day", published(a, at).toString().substring(0, 10));
    return document;
  }

  static Document copy(Duplicate d, byte[] source, Instant at, Source position, long sequence) {
    Document document = record(Fields.COPY, d.of(), source, at, position, sequence);
    document.add(new StringField(Fields.COPY_ID, d.id(), Field.Store.NO));
    document.add(new StringField(Fields.OF, d.of(), Field.Store.NO));
    outlet(document, d.publisher(), "copier");
    return document;
  }

  /** When it was published, as far as that can be: never after it was ingested. */
  static Instant published(Article a, Instant at) {
    Instant said = a.publishedAt() == null ? a.firstSeenAt() : a.publishedAt();
    return said.isAfter(at) || said.isBefore(Instant.EPOCH) ? a.firstSeenAt() : said;
  }

  private static Document record(
      String kind, String story, byte[] source, Instant at, Source position, long sequence) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.STORY, new BytesRef(story)));
    document.add(new StoredField(Fields.SOURCE, Packed.pack(source)));
    document.add(
        new StoredField(
            Fields.POSITION,
            position.topic() + " " + position.partition() + " " + position.offset()));
    number(document, Fields.UPDATED, at.toEpochMilli());
    number(document, Fields.SEQUENCE, sequence);
    return document;
  }

  private static void text(Document document, Cutters cutters, Article a) {
    Cutter cutter = cutters.of(Archive.base(a.language()));
    Cut title = cutter.cut(List.of(a.title()));
    document.add(new Field(Fields.TITLE, title.words(), PLACED));
    document.add(new Field(Fields.TITLE_STEMS, title.stems(), COUNTED));
    Cut text = cutter.cut(texts(a));
    document.add(new Field(Fields.TEXT, text.words(), PLACED));
    document.add(new Field(Fields.TEXT_STEMS, text.stems(), COUNTED));
    List<String> authors = a.authors().stream().limit(MAX_VALUES).toList();
    document.add(new Field(Fields.AUTHOR, cutters.plain().cut(authors).words(), PLACED));
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

  private static void properties(Document document, Article a) {
    String language = a.language();
    column(document, "language", language);
    value(document, Fields.LANGUAGE, language);
    int dash = language.indexOf('-');
    String base = dash < 0 ? language : language.substring(0, dash);
    if (dash > 0) {
      value(document, Fields.LANGUAGE, base);
    }
    value(document, Fields.STEMS, base);
    value(document, Fields.SECTION, a.section());
    value(document, Fields.PLACE, a.place());
    value(document, Fields.AGENCY, a.agency());
    value(document, Fields.PAGE, a.kind().name());
    a.labels().stream().limit(MAX_VALUES).forEach(l -> value(document, Fields.LABEL, l));
    mark(document, "revised", a.revision() > 1);
    mark(document, "paywalled", a.paywalled());
    mark(document, "syndicated", a.syndicated());
    mark(document, "excerpt", !a.fullText());
  }

  private static void tags(Document document, Article a) {
    Set<String> ids = new LinkedHashSet<>();
    for (Tag tag : a.tags().subList(0, Math.min(MAX_VALUES, a.tags().size()))) {
      tag(document, Fields.TAG, tag);
      if (tag.rel() == Tag.Rel.ABOUT) {
        tag(document, Fields.ABOUT, tag);
      }
      if (ids.add(tag.id())) {
        column(document, "tag", tag.id());
        name(
            document,
            "tag",
            tag.id(),
            tag.label() + NAME + tag.type().name() + NAME + Archive.base(a.language()));
      }
    }
  }

  private static void tag(Document document, String field, Tag tag) {
    value(document, field, tag.id());
    value(document, field, tag.label());
    tag.broader().stream().limit(MAX_VALUES).forEach(b -> value(document, field, b));
  }

  /** The domain, those above it, and the name. */
  private static void outlet(Document document, Publisher outlet, String facet) {
    value(document, Fields.OUTLET, outlet.name());
    String domain = outlet.domain();
    if (domain == null) {
      return;
    }
    column(document, facet, domain);
    name(document, facet, domain, outlet.name() == null ? domain : outlet.name());
    for (String d = domain; d.indexOf('.') > 0; d = d.substring(d.indexOf('.') + 1)) {
      value(document, Fields.OUTLET, d);
    }
  }

  /** A value as it is looked up: in lower case, without accents. */
  static String folded(String value) {
    return Words.fold(cut(value.strip()));
  }

  private static void value(Document document, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(new StringField(field, folded(value), Field.Store.NO));
    }
  }

  private static void mark(Document document, String name, boolean holds) {
    if (holds) {
      document.add(new StringField(Fields.IS, name, Field.Store.NO));
    }
  }

  private static void column(Document document, String facet, String value) {
    document.add(new SortedSetDocValuesField(Fields.FACET + facet, new BytesRef(cut(value))));
  }

  private static void name(Document document, String facet, String id, String name) {
    String entry = cut(id) + NAME + cut(name);
    document.add(new SortedSetDocValuesField(Fields.NAMES + facet, new BytesRef(entry)));
  }

  private static void number(Document document, String field, long value) {
    document.add(new LongPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  private static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
  }
}
