package dev.dateline.ingest.poll;

import dev.dateline.contract.FullText;
import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.MarkupText;
import dev.dateline.url.CanonicalUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of one document are recognised by. An entry has two identities, its id and its
 * link: a feed that changes its guids, or the form of its links, does not make its entries new.
 * What several entries of one document share is no identity; one that has none goes by title and
 * date.
 */
final class Identification {
  private final Map<String, Integer> uses = new HashMap<>();
  private final FullText fullText;

  private Identification(FullText fullText) {
    this.fullText = fullText;
  }

  /** Every entry once, in the feed's order. */
  static List<Candidate> of(List<Entry> entries, FullText fullText) {
    Identification document = new Identification(fullText);
    for (Entry entry : Set.copyOf(entries)) {
      names(entry).forEach(name -> document.uses.merge(name, 1, Integer::sum));
    }
    List<Candidate> result = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    for (Entry entry : entries) {
      Candidate candidate = document.candidate(entry);
      if (taken.addAll(candidate.identities())) {
        result.add(candidate);
      }
    }
    return result;
  }

  private Candidate candidate(Entry entry) {
    List<Long> identities =
        names(entry).stream()
            .filter(n -> uses.getOrDefault(n, 0) == 1)
            .map(Fingerprints::of)
            .toList();
    String title = words(entry.title());
    if (identities.isEmpty()) {
      String described =
          "text " + title + '\n' + entry.publishedRaw() + (title.isEmpty() ? entry.summary() : "");
      identities = List.of(Fingerprints.of(described));
    }
    String text =
        fullText == FullText.FEED
            ? words(entry.content() != null ? entry.content() : entry.summary())
            : "";
    long version =
        Fingerprints.of(
            "version "
                + identities.getFirst()
                + '\n'
                + title
                + '\n'
                + entry.updated()
                + '\n'
                + text);
    return new Candidate(entry, identities, version);
  }

  private static List<String> names(Entry entry) {
    List<String> names = new ArrayList<>(2);
    String id = entry.id();
    if (id != null && !id.isBlank()) {
      names.add("id " + CanonicalUrl.of(id).orElse(id.strip()));
    }
    CanonicalUrl.of(entry.address()).ifPresent(link -> names.add("link " + link));
    return names;
  }

  private static String words(@Nullable String markup) {
    return markup == null
        ? ""
        : MarkupText.plain(markup)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
  }
}
