package dev.dateline.enrich;

import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topic;
import dev.dateline.enrich.tag.RuleProblem;
import dev.dateline.enrich.tag.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in force: a snapshot, compiled from the rules' store and swapped as a whole. Whoever
 * tags next after a change compiles, so that a thousand rules put at once cost one compilation, and
 * a restored store is read whether or not anyone was told of it. Compilations of very many rules
 * rest between each other, at most a second, so that rules that trickle in do not hold up the
 * stream. Rules that are refused are logged and counted; the others work.
 */
final class LiveRules {
  private static final Logger log = LoggerFactory.getLogger(LiveRules.class);

  /** Of fewer rules than these a compilation costs little, and none rests. */
  private static final int MANY = 5_000;

  /** So many times what a compilation took must pass before the next, in nanoseconds. */
  private static final long RESTS = 4;

  private static final long LONGEST_REST = 1_000_000_000L;

  private final Topic<String, TagRule> topic;
  private final EnrichMetrics metrics;
  private final AtomicLong changes = new AtomicLong();
  private final ReentrantLock compiling = new ReentrantLock();
  private final Set<RuleProblem> known = new HashSet<>();
  private volatile long compiled = -1;
  private volatile long rest;
  private volatile long ended = System.nanoTime();
  private volatile RuleSet current = RuleSet.empty();

  LiveRules(Topic<String, TagRule> topic, EnrichMetrics metrics) {
    this.topic = topic;
    this.metrics = metrics;
  }

  RuleSet current() {
    return current;
  }

  /** A rule was put or removed. */
  void changed() {
    changes.incrementAndGet();
  }

  /**
   * Compiles the store's rules if they changed; one thread does, others go on with what they have.
   */
  void refresh(ReadOnlyKeyValueStore<String, byte[]> store) {
    if (compiled != changes.get() && rested() && compiling.tryLock()) {
      try {
        compile(store);
      } finally {
        compiling.unlock();
      }
    }
  }

  /** Compiles the store's rules. */
  void reload(ReadOnlyKeyValueStore<String, byte[]> store) {
    compiling.lock();
    try {
      compile(store);
    } finally {
      compiling.unlock();
    }
  }

  private boolean rested() {
    return System.nanoTime() - ended >= rest;
  }

  private void compile(ReadOnlyKeyValueStore<String, byte[]> store) {
    long upTo = changes.get();
    long start = System.nanoTime();
    List<TagRule> rules = new ArrayList<>();
    Set<RuleProblem> problems = new HashSet<>();
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        read(all.next(), rules, problems);
      }
    }
    RuleSet set = current.with(rules);
    problems.addAll(set.problems());
    problems.stream().filter(p -> !known.contains(p)).forEach(LiveRules::log);
    known.clear();
    known.addAll(problems);
    current = set;
    compiled = upTo;
    rest = set.size() < MANY ? 0 : Math.min(LONGEST_REST, RESTS * (System.nanoTime() - start));
    ended = System.nanoTime();
    metrics.rules(set.size(), problems.size());
  }

  private void read(
      KeyValue<String, byte[]> entry, List<TagRule> rules, Set<RuleProblem> problems) {
    try {
      TagRule rule = topic.valueSerde().deserializer().deserialize(topic.name(), entry.value);
      if (rule == null) {
        problems.add(new RuleProblem(entry.key, "JSON's null is no rule"));
      } else if (!rule.id().equals(entry.key)) {
        problems.add(new RuleProblem(entry.key, "the key must be the rule's id " + rule.id()));
      } else {
        rules.add(rule);
      }
    } catch (SerializationException e) {
      problems.add(new RuleProblem(entry.key, String.valueOf(e.getMessage())));
    }
  }

  private static void log(RuleProblem problem) {
    log.atWarn()
        .addKeyValue("rule", problem.rule())
        .addKeyValue("reason", problem.reason())
        .log("rule refused");
  }
}
