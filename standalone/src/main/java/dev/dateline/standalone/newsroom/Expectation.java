package dev.dateline.standalone.newsroom;

import dev.dateline.url.ArticleId;
import dev.dateline.url.CanonicalUrl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a pipeline must make of the newsroom, by article id.
 *
 * @param own articles that only one outlet has: each is new
 * @param wire for each story of an agency the articles that run it: one is new, the rest repeat it
 * @param refused pages that hold no article: dead letters
 * @param revised articles that change while the newsroom is open
 * @param urls the address of each, to name what is missing
 */
public record Expectation(
    Set<String> own,
    Map<String, Set<String>> wire,
    Set<String> refused,
    Set<String> revised,
    Map<String, String> urls) {

  static Expectation of(List<Outlet> outlets, Addresses addresses) {
    Expectation expected =
        new Expectation(
            new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    for (Outlet outlet : outlets) {
      outlet.stories().forEach(story -> expected.add(story, addresses.page(outlet, story)));
    }
    return expected;
  }

  /** How many addresses its feeds name, each once. */
  public int entries() {
    return urls.size();
  }

  /** How many articles are new. */
  public int articles() {
    return own.size() + wire.size();
  }

  /** How many articles repeat one of another outlet. */
  public int duplicates() {
    return wire.values().stream().mapToInt(copies -> copies.size() - 1).sum();
  }

  private void add(Story story, String url) {
    String canonical = CanonicalUrl.of(url).orElseThrow();
    String id = ArticleId.of(canonical);
    urls.put(id, url);
    if (story.kind() == Story.Kind.FORM) {
      refused.add(id);
    } else if (story.wire() != null) {
      wire.computeIfAbsent(story.wire(), name -> new TreeSet<>()).add(id);
    } else {
      own.add(id);
    }
    if (story.revision() != null) {
      revised.add(id);
    }
  }
}
