package dev.dateline.ingest.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.PageResult;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.fetch.Timeline;
import dev.dateline.ingest.fetch.Transport;
import dev.dateline.ingest.subscription.FeedPartitioner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/**
 * Several instances that are led to one site, a log that each reads in its own time, and the site,
 * which fails the test if it is asked too soon or by too many at once.
 */
final class Stage {
  static final int PARTITIONS = 4;
  static final String SITE = "harbour.com";
  static final int OWN = FeedPartitioner.ofSite(SITE, PARTITIONS);
  static final long PACE = FetchSettings.DEFAULT.pacing().toNanos();
  private static final Duration TICK = Duration.ofMillis(200);

  final StagedTime time = new StagedTime();
  final List<SiteNotice> log = new ArrayList<>();
  final List<Instance> instances = new ArrayList<>();
  final Random random;
  Duration answer = Duration.ofMillis(100);
  Duration slowestAnswer = Duration.ofMillis(300);
  Duration slowestMessage = Duration.ofMillis(20);

  String robots = "User-agent: *";

  /** What never gets to the log. */
  Predicate<SiteTurn> lost = turn -> false;

  int requests;
  private int open;
  private long lastStart = -PACE;

  Stage(long seed) {
    random = new Random(seed);
  }

  /** A page that was asked for. */
  record Visit(long from, long until, PageResult result) {
    Duration took() {
      return Duration.ofNanos(until - from);
    }
  }

  Instance add(int... partitions) {
    Instance instance = new Instance("i" + instances.size());
    instances.add(instance);
    instance.take(partitions);
    return instance;
  }

  Duration upTo(Duration most) {
    return Duration.ofNanos((long) (random.nextDouble() * most.toNanos()));
  }

  /** One process: what it does at the site, what it tells, and what it has heard. */
  final class Instance implements Bulletin, Transport, Timeline {
    final List<Visit> visits = new ArrayList<>();
    final List<Long> starts = new ArrayList<>();
    final SiteTurns turns;
    private final String name;
    private final Fetching fetching;
    private final long offset = random.nextLong(1L << 50);
    private long lastAppend;
    private long lastHeard;
    private int unwritten;
    private int heard;
    private long goalTakings;
    private int goal = -1;
    private int running;
    private int pages;
    boolean dead;
    Duration lag = Duration.ZERO;

    Instance(String name) {
      this.name = name;
      Clock clock =
          Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC); // of robots.txt
      Duration longest = FetchSettings.DEFAULT.timeout();
      turns = new SiteTurns(name, PARTITIONS, this, longest, clock, this::nanos);
      fetching =
          new Fetching(
              FetchSettings.DEFAULT,
              new SimpleMeterRegistry(),
              clock,
              turns,
              Places.unlimited(),
              this,
              this);
      turns.start(fetching.sites());
      List.copyOf(log).forEach(this::deliver); // from its beginning
      tick();
    }

    void take(int... partitions) {
      turns.take(java.util.Arrays.stream(partitions).boxed().toList());
    }

    void release(int partition) {
      turns.release(List.of(partition));
    }

    /** Nothing of it goes on; what it had open is over. */
    void die() {
      dead = true;
      open -= running;
      running = 0;
    }

    /** Asks for pages one after the other, on a thread of its own. */
    void visit(int times, Duration pause) {
      time.start(
          () -> {
            for (int i = 0; i < times && !dead; i++) {
              Visit visit = page();
              if (visit.result() instanceof PageResult.Failed) {
                time.sleep(Duration.ofSeconds(30));
              } else {
                time.sleep(upTo(pause));
              }
            }
          });
    }

    Visit page() throws InterruptedException {
      long from = time.nanos();
      String url = "http://www." + SITE + "/" + name + "/" + pages++;
      PageResult result = fetching.page(url, Map.of(), url);
      Visit visit = new Visit(from, time.nanos(), result);
      if (!dead) {
        visits.add(visit);
      }
      return visit;
    }

    private void tick() {
      if (!dead) {
        if (turns.takings() > goalTakings) {
          goalTakings = turns.takings();
          goal = log.size();
        }
        if (goal >= 0 && heard >= goal) {
          goal = -1;
          turns.read(goalTakings);
        }
        turns.tick();
        time.after(TICK, this::tick);
      }
    }

    @Override
    public void write(SiteNotice notice) {
      SiteTurn turn = notice.turn();
      if (dead || turn == null || lost.test(turn)) {
        return;
      }
      unwritten++;
      lastAppend = Math.max(lastAppend, time.nanos() + upTo(slowestMessage).toNanos());
      time.after(
          Duration.ofNanos(lastAppend - time.nanos()),
          () -> {
            unwritten--;
            log.add(notice);
            instances.forEach(one -> one.deliver(notice));
          });
    }

    @Override
    public void flush() {
      try {
        while (unwritten > 0) {
          time.sleep(Duration.ofMillis(10));
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private void deliver(SiteNotice notice) {
      long at = time.nanos() + upTo(slowestMessage).plus(lag).toNanos();
      lastHeard = Math.max(lastHeard, at);
      time.after(
          Duration.ofNanos(lastHeard - time.nanos()),
          () -> {
            heard++;
            if (!dead) {
              turns.hear(notice.site(), notice.turn());
            }
          });
    }

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      if (dead) {
        throw new IOException("dead");
      }
      long now = time.nanos();
      assertThat(now - lastStart)
          .as("%s asks %s after the last start", name, Duration.ofNanos(now - lastStart))
          .isGreaterThanOrEqualTo(PACE);
      lastStart = now;
      starts.add(now);
      requests++;
      running++;
      open++;
      assertThat(open).as("open requests").isLessThanOrEqualTo(2);
      boolean slow = random.nextInt(20) == 0;
      try {
        time.sleep(upTo(slow ? slowestAnswer : answer));
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
      if (dead) {
        throw new IOException("dead");
      }
      running--;
      open--;
      BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
      response.setHeader("Content-Type", "text/html");
      response.setEntity(
          new StringEntity(robots, ContentType.TEXT_HTML.withCharset(StandardCharsets.UTF_8)));
      return reader.read(response);
    }

    @Override
    public long nanos() {
      return time.nanos() + offset;
    }

    @Override
    public Signal signal() {
      return time.signal();
    }

    @Override
    public void close() {}
  }
}
