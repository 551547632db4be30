package dev.dateline.standalone.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as one outlet runs it.
 *
 * @param slug its name in the outlet's addresses
 * @param kind what stands behind its address
 * @param byline {@code null} if it is not signed
 * @param place {@code null} if it was written at home
 * @param agency whose copy it is; {@code null} for the outlet's own
 * @param wire the wire story that it is a copy of; {@code null} for the outlet's own
 * @param revision what it becomes some time after it was first read; {@code null} if it stays as it
 *     is
 */
record Story(
    String slug,
    Kind kind,
    String title,
    String standfirst,
    @Nullable String byline,
    @Nullable String place,
    @Nullable Agency agency,
    @Nullable String wire,
    String section,
    Instant published,
    @Nullable Instant modified,
    List<String> keywords,
    List<String> paragraphs,
    @Nullable Story revision) {

  /** What an entry of a feed leads to. */
  enum Kind {
    ARTICLE,
    /** A page with a form and no article. */
    FORM,
    /** A page that is not there. */
    MISSING
  }

  /**
   * A news agency.
   *
   * @param name in full
   * @param initials as readers know it
   */
  record Agency(String name, String initials) {}

  /** The story's path within its outlet. */
  String path() {
    return kind == Kind.FORM ? slug : Slugs.of(section) + "/" + slug;
  }

  Story revised(Story newer) {
    return new Story(
        slug,
        kind,
        title,
        standfirst,
        byline,
        place,
        agency,
        wire,
        section,
        published,
        modified,
        keywords,
        paragraphs,
        newer);
  }

  Story modifiedAt(Instant time) {
    return new Story(
        slug,
        kind,
        title,
        standfirst,
        byline,
        place,
        agency,
        wire,
        section,
        published,
        time,
        keywords,
        paragraphs,
        revision);
  }
}
