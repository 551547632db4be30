package dev.dateline.standalone.demo;

import dev.dateline.standalone.live.Tally;
import dev.dateline.standalone.newsroom.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what a pipeline made of the newsroom against what it must make of it. */
final class Judgement {
  private final Expectation expected;
  private final List<String> brokenFeeds;

  Judgement(Expectation expected, List<String> brokenFeeds) {
    this.expected = expected;
    this.brokenFeeds = brokenFeeds;
  }

  /** How many of the newsroom's entries something has come of. */
  int accountedFor(Tally tally) {
    return (int) expected.urls().keySet().stream().filter(tally::accountsFor).count();
  }

  /** Whether something has come of every entry, revision and broken feed. */
  boolean isComplete(Tally tally) {
    return accountedFor(tally) == expected.entries()
        && tally.revised().keySet().containsAll(expected.revised())
        && tally.failedFeeds().containsAll(brokenFeeds);
  }

  /** What is not as it must be, one line each; empty if all is right. */
  List<String> faults(Tally tally) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> entry : expected.urls().entrySet()) {
      if (!tally.accountsFor(entry.getKey())) {
        faults.add("nothing came of " + entry.getValue());
      }
    }
    expected.own().forEach(id -> mustBe("new", id, tally.published(), faults));
    expected.refused().forEach(id -> mustBe("a dead letter", id, tally.died(), faults));
    expected.revised().forEach(id -> mustBe("revised", id, tally.revised(), faults));
    expected.wire().forEach((story, ids) -> wire(story, ids, tally, faults));
    surplus(tally.revised(), expected.revised(), "revised", faults);
    surplus(tally.died(), expected.refused(), "a dead letter", faults);
    brokenFeeds.stream()
        .filter(feed -> !tally.failedFeeds().contains(feed))
        .forEach(feed -> faults.add("no error was noted for " + feed));
    return faults;
  }

  private void mustBe(String what, String id, Map<String, Integer> found, List<String> faults) {
    int times = found.getOrDefault(id, 0);
    if (times != 1) {
      faults.add(url(id) + " must be " + what + " once, not " + times + " times");
    }
  }

  private void wire(String story, Set<String> ids, Tally tally, List<String> faults) {
    List<String> fresh = ids.stream().filter(tally.published()::containsKey).toList();
    if (fresh.size() != 1) {
      faults.add(
          "of the copies of "
              + story
              + " one must be new, not "
              + fresh.size()
              + ": "
              + String.join(", ", fresh.stream().map(this::url).toList()));
    }
    Set<String> copies = new HashSet<>(ids);
    fresh.forEach(copies::remove);
    copies.forEach(id -> mustBe("a duplicate", id, tally.repeated(), faults));
  }

  private void surplus(
      Map<String, Integer> found, Set<String> wanted, String what, List<String> faults) {
    found.keySet().stream()
        .filter(id -> !wanted.contains(id))
        .forEach(id -> faults.add(url(id) + " must not be " + what));
  }

  private String url(String id) {
    return expected.urls().getOrDefault(id, id);
  }
}
