package dev.dateline.ingest.poll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a document is to be published.
 *
 * @param entries new ones and revised ones, oldest first
 * @param shown entries in the document
 * @param fresh those of them that had not been seen
 * @param revised those of the entries to be published that had been seen in another form
 * @param fingerprints of the whole document, to be kept as long as it shows those entries
 */
record Selection(
    List<Candidate> entries, Set<Candidate> revised, int shown, int fresh, Set<Long> fingerprints) {
  static final Selection NOTHING = new Selection(List.of(), Set.of(), 0, 0, Set.of());

  /** Feeds of a few entries may revise them all. */
  private static final int FEW = 3;

  private static final int LEAST_CAPACITY = 200;

  /**
   * Compares a document with what has been seen. A document that revises more than half of its
   * known entries at once has changed its form, such as a date made at each request, and not its
   * news.
   */
  static Selection of(List<Candidate> document, Fingerprints seenBefore) {
    Set<Long> seen = seenBefore.toSet();
    List<Candidate> selected = new ArrayList<>();
    List<Candidate> revised = new ArrayList<>();
    Set<Long> fingerprints = new LinkedHashSet<>();
    int known = 0;
    for (Candidate candidate : document) {
      fingerprints.addAll(candidate.identities());
      fingerprints.add(candidate.version());
      if (!candidate.isKnown(seen)) {
        selected.add(candidate);
        continue;
      }
      known++;
      if (!seen.contains(candidate.version())) {
        revised.add(candidate);
        selected.add(candidate);
      }
    }
    if (revised.size() > Math.max(FEW, known / 2)) {
      selected.removeAll(revised);
      revised.clear();
    }
    return new Selection(
        oldestFirst(selected),
        Set.copyOf(revised),
        document.size(),
        document.size() - known,
        fingerprints);
  }

  /** The same of a document older than what was seen: nothing in it revises what is known. */
  static Selection ofOlder(List<Candidate> document, Fingerprints seenBefore) {
    Set<Long> seen = seenBefore.toSet();
    return of(document.stream().filter(c -> !c.isKnown(seen)).toList(), Fingerprints.NONE);
  }

  /** Room for the document twice, so that entries which come back are known. */
  int capacity() {
    return Math.max(LEAST_CAPACITY, 2 * fingerprints.size());
  }

  /** By date where all have one; else the reverse of the feed's order, which is newest first. */
  private static List<Candidate> oldestFirst(List<Candidate> candidates) {
    List<Candidate> result = new ArrayList<>(candidates.reversed());
    if (result.stream().allMatch(c -> c.entry().published() != null)) {
      result.sort(java.util.Comparator.comparing(c -> c.entry().published()));
    }
    return result;
  }
}
