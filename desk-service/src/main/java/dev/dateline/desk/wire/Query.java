package dev.dateline.desk.wire;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are wanted. Whatever is absent does not restrict.
 *
 * @param words lower case; each must stand somewhere in the story's text, keywords or tags
 * @param tag a tag's id or its label in any case
 * @param outlet an outlet's domain or its name in any case
 * @param language a BCP 47 tag; {@code en} also means {@code en-GB}
 */
public record Query(
    List<String> words, @Nullable String tag, @Nullable String outlet, @Nullable String language) {

  /** Everything. */
  public static final Query ALL = new Query(List.of(), null, null, null);

  public Query {
    words = List.copyOf(words);
  }

  /**
   * @param text words separated by white space; {@code null} or blank for none
   */
  public static Query of(
      @Nullable String text,
      @Nullable String tag,
      @Nullable String outlet,
      @Nullable String language) {
    return new Query(words(text), present(tag), present(outlet), present(language));
  }

  /** Whether a story is wanted. */
  public boolean matches(Story story) {
    return (language == null || speaks(story.article().language(), language))
        && (outlet == null || isFrom(story, outlet))
        && (tag == null || story.article().tags().stream().anyMatch(t -> is(t, tag)))
        && words.stream().allMatch(story.searchable()::contains);
  }

  private static boolean speaks(String language, String wanted) {
    return language.regionMatches(true, 0, wanted, 0, wanted.length())
        && (language.length() == wanted.length() || language.charAt(wanted.length()) == '-');
  }

  /** The outlets that ran copies count: a reader of theirs finds the story too. */
  private static boolean isFrom(Story story, String outlet) {
    return is(story.article().publisher(), outlet)
        || story.copies().stream().anyMatch(c -> is(c.outlet(), outlet));
  }

  private static boolean is(Publisher publisher, String outlet) {
    return outlet.equalsIgnoreCase(publisher.domain()) || outlet.equalsIgnoreCase(publisher.name());
  }

  private static boolean is(Tag tag, String wanted) {
    return wanted.equals(tag.id()) || wanted.equalsIgnoreCase(tag.label());
  }

  private static List<String> words(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static @Nullable String present(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
