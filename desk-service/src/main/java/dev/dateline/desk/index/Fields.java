package dev.dateline.desk.index;

/** Names of the index's fields. What starts with {@code facet.} is a column, not searched in. */
final class Fields {
  /** {@link #ARTICLE} or {@link #COPY}. */
  static final String KIND = "kind";

  static final String ARTICLE = "article";
  static final String COPY = "copy";

  /** An article's id. */
  static final String ID = "id";

  /** A copy's own article id. */
  static final String COPY_ID = "copy";

  /** Column: the article's id, or that of the article that a copy repeats. */
  static final String STORY = "story";

  /** That of the article that a copy repeats. */
  static final String OF = "of";

  /** Id and number of a revision, from the second on. */
  static final String REVISION = "revision";

  /** Set on revisions that a later one has replaced. */
  static final String SUPERSEDED = "superseded";

  /** The record's value as it came. */
  static final String SOURCE = "source";

  /** Where in Kafka it stands. */
  static final String POSITION = "position";

  /** Epoch milliseconds of ingest. */
  static final String UPDATED = "updated";

  /** Epoch milliseconds of publication. */
  static final String PUBLISHED = "published";

  /** Counts what was put in, from 1. */
  static final String SEQUENCE = "sequence";

  /** Words in their places. */
  static final String TEXT = "text";

  static final String TITLE = "title";
  static final String AUTHOR = "author";

  /** Stems with their counts. */
  static final String TEXT_STEMS = "text.stems";

  static final String TITLE_STEMS = "title.stems";

  /** The language by whose rules the text was stemmed. */
  static final String STEMS = "stems";

  static final String TAG = "tag";
  static final String ABOUT = "about";
  static final String OUTLET = "outlet";
  static final String LANGUAGE = "language";
  static final String SECTION = "section";
  static final String PLACE = "place";
  static final String AGENCY = "agency";
  static final String LABEL = "label";
  static final String PAGE = "page";
  static final String IS = "is";

  static final String FACET = "facet.";
  static final String NAMES = "names.";

  private Fields() {}
}
