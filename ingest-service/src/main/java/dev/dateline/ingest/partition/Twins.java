package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subscriptions that ask for one and the same document: with http and https, with and without a
 * fragment or the default port, or moved to one address. One of them, the lead, is polled for all.
 * Those that send headers of their own may be shown something else, and stand alone unless the
 * headers are the same. Not thread-safe.
 */
final class Twins {
  private static final Comparator<Member> LEAD_FIRST =
      Comparator.<Member, Boolean>comparing(m -> !m.subscription.url().startsWith("https:"))
          .thenComparing(m -> m.subscription.url());

  /** Failures that a way of asking has by itself, as https without a certificate. */
  private static final Set<String> UNREACHED =
      Stream.of(FetchError.DNS, FetchError.CONNECT, FetchError.TLS, FetchError.TIMEOUT)
          .map(FetchError::label)
          .collect(Collectors.toSet());

  /** Polls in a row that one of them is given. */
  private static final int TRIES = 2;

  private final Map<String, List<Member>> byDocument = new HashMap<>();

  void add(Member member) {
    member.document = document(member);
    member.asked = member.memory.address();
    byDocument.merge(
        member.document,
        List.of(member),
        (known, one) -> Stream.concat(known.stream(), one.stream()).sorted(LEAD_FIRST).toList());
  }

  void remove(Member member) {
    byDocument.computeIfPresent(
        member.document,
        (document, known) -> {
          List<Member> left = new ArrayList<>(known);
          left.remove(member);
          return left.isEmpty() ? null : List.copyOf(left);
        });
  }

  /** A feed that is added where a twin has answered starts with what that has seen. */
  void teach(Member member) {
    for (Member other : others(member)) {
      if (other.memory.health().lastSuccess() != null) {
        member.memory = other.memory.as(member.subscription.url(), null);
        return;
      }
    }
  }

  /** Whether the member asks for another document than it did when it was added. */
  boolean hasMoved(Member member) {
    return !member.asked.equals(member.memory.address());
  }

  /** Whether another is polled for this one. */
  boolean isLed(Member member) {
    return lead(member) != member;
  }

  /** Those that a poll of this one is for as well. */
  List<Member> others(Member member) {
    List<Member> all = byDocument.getOrDefault(member.document, List.of());
    return isAlone(member, all)
        ? List.of()
        : all.stream().filter(m -> m != member && !m.isIdle()).toList();
  }

  /** The member's subscription with what its twins want besides. */
  FeedSubscription merged(Member member) {
    FeedSubscription own = member.subscription;
    List<Member> others = others(member);
    if (others.isEmpty()) {
      return own;
    }
    TreeSet<String> labels = new TreeSet<>(own.labels());
    others.forEach(m -> labels.addAll(m.subscription.labels()));
    boolean page = others.stream().anyMatch(m -> m.subscription.fullText() == FullText.PAGE);
    int archive = others.stream().mapToInt(m -> m.subscription.archivePages()).max().orElse(0);
    return own.withLabels(List.copyOf(labels))
        .withFullText(page ? FullText.PAGE : own.fullText())
        .withArchivePages(Math.max(own.archivePages(), archive));
  }

  private Member lead(Member member) {
    List<Member> all = byDocument.getOrDefault(member.document, List.of());
    return isAlone(member, all)
        ? member
        : lead(all.stream().filter(m -> !m.isIdle()).toList(), member);
  }

  /** The first, unless it cannot be reached: then each in turn is, until one of them answers. */
  private static Member lead(List<Member> polled, Member member) {
    if (polled.isEmpty()) {
      return member;
    }
    Health health = polled.getFirst().memory.health();
    boolean unreached = health.errorClass() != null && UNREACHED.contains(health.errorClass());
    return polled.get(unreached ? health.errors() / TRIES % polled.size() : 0);
  }

  /** As most are: it is asked with every poll. */
  private static boolean isAlone(Member member, List<Member> all) {
    return all.size() == 1 && all.getFirst() == member;
  }

  private static String document(Member member) {
    Map<String, String> headers = member.subscription.headers();
    String address = Site.document(member.memory.address());
    return headers.isEmpty() ? address : address + ' ' + new java.util.TreeMap<>(headers);
  }
}
