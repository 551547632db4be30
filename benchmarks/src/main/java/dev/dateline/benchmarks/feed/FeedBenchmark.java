package dev.dateline.benchmarks.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Feeds a second from the body's bytes on, one thread. Where other programs want the cores too,
 * divide by {@code cpuSeconds}, the processor time that a second brought: that gives feeds a second
 * of CPU.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 2)
public class FeedBenchmark {
  private static final String CONTENT_TYPE = "application/xml; charset=utf-8";
  private static final String URL = "https://courier.example/feed";

  /** The feed that is read. */
  @Param public MadeUpFeed feed = MadeUpFeed.SMALL_RSS;

  private final FeedParser parser = new FeedParser(FeedLimits.DEFAULT, Clock.systemUTC());
  private byte[] bytes = {};

  /** Makes the feed, and sees that ours and ROME find the same in it. */
  @Setup
  public void make() throws IOException, FeedException {
    bytes = feed.bytes();
    int ours =
        parser.parse(bytes, CONTENT_TYPE, URL) instanceof FeedResult.Parsed(var parsed)
            ? parsed.entries().size()
            : 0;
    int theirs = read().getEntries().size();
    if (ours != feed.entries() || theirs != feed.entries()) {
      throw new IllegalStateException(
          "of " + feed.entries() + " entries we found " + ours + ", ROME " + theirs);
    }
  }

  /** Processor time of the measuring thread, in seconds, for each second of the clock. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Cpu {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    /** Set when an iteration ends. */
    public double cpuSeconds;

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin() {
      start = threads.getCurrentThreadCpuTime();
    }

    /** Ends counting. */
    @TearDown(Level.Iteration)
    public void end() {
      cpuSeconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
  }

  /** Ours: charset, repair, tree, walk, dates, links, titles as text. */
  @Benchmark
  public FeedResult dateline(Cpu cpu) {
    return parser.parse(bytes, CONTENT_TYPE, URL);
  }

  /** ROME as its own documentation uses it. */
  @Benchmark
  public SyndFeed rome(Cpu cpu) throws IOException, FeedException {
    return read();
  }

  private SyndFeed read() throws IOException, FeedException {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes), CONTENT_TYPE));
  }

  /** The floor: the tree alone, nothing read from it. */
  @Benchmark
  public Document jsoupTree(Cpu cpu) {
    return Parser.xmlParser().parseInput(new String(bytes, StandardCharsets.UTF_8), URL);
  }
}
