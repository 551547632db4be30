package dev.dateline.ingest.poll;

import dev.dateline.ingest.feed.Entry;
import java.util.Collection;
import java.util.List;

/**
 * An entry of a feed with what it is recognised by.
 *
 * @param entry as the feed gives it
 * @param identities fingerprints of its id and link, or of title and date; at least one
 * @param version fingerprint of what changes when the entry is revised
 */
record Candidate(Entry entry, List<Long> identities, long version) {
  boolean isKnown(Collection<Long> seen) {
    return identities.stream().anyMatch(seen::contains);
  }
}
