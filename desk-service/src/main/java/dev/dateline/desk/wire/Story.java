package dev.dateline.desk.wire;

import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article in its latest revision, with the copies known of it.
 *
 * @param article the latest revision
 * @param updatedAt when that revision was ingested; orders the wire
 * @param copies repeats of it, oldest first
 * @param version of the window when the story last changed
 * @param searchable what a search looks in, lower case
 */
public record Story(
    Article article, Instant updatedAt, List<Copy> copies, long version, String searchable) {

  /** Oldest first; no two stories are equal in it. */
  static final Comparator<Story> BY_TIME =
      Comparator.comparing(Story::updatedAt).thenComparing(s -> s.article().id());

  static Story of(Article article, Instant updatedAt, List<Copy> copies, long version) {
    return new Story(article, updatedAt, List.copyOf(copies), version, searchable(article));
  }

  Story with(Copy copy, long version) {
    return new Story(article, updatedAt, Copies.with(copies, copy), version, searchable);
  }

  /** The other outlets that ran it, each once, in the order in which their copies came. */
  public List<Publisher> alsoIn() {
    return copies.stream()
        .map(Copy::outlet)
        .filter(o -> !Objects.equals(o.domain(), article.publisher().domain()))
        .collect(
            Collectors.toMap(
                o -> String.valueOf(o.domain()), o -> o, (a, b) -> a, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** About how many bytes of text it holds. */
  long bytes() {
    return 2L * searchable.length() + 2L * article.body().length();
  }

  private static String searchable(Article a) {
    Stream<String> fields =
        Stream.of(
                Stream.of(a.title(), a.standfirst(), a.body(), a.agency(), a.place(), a.section()),
                a.authors().stream(),
                a.keywords().stream(),
                a.tags().stream().map(Tag::label))
            .flatMap(s -> s);
    return fields
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}
