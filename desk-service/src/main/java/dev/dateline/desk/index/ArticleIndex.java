package dev.dateline.desk.index;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Source;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SoftDeletesDirectoryReaderWrapper;
import org.apache.lucene.index.SoftDeletesRetentionMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The side of the index that is written to, by one thread. How far the topics were read is stored
 * with each commit of Lucene's, in one step with what was read: after a crash the index is as of
 * its last commit and so is the place where reading goes on. What is put in twice stands there
 * once, so that any part of the topics read again gives the same index.
 */
public final class ArticleIndex implements AutoCloseable {
  /** Changes whenever an index written before has to be built anew. */
  private static final String SCHEMA = "1";

  private static final double WRITE_BUFFER_MIB = 48;

  /** Revisions kept of an article, beside the first. */
  private static final int REVISIONS = 50;

  private static final String OFFSET = "offset ";

  private final Directory directory;
  private final LanguageAnalyzer analyzer = new LanguageAnalyzer();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<String, Long> positions = new HashMap<>();
  private final Archive archive;
  private final Epochs epochs;
  private final Live live;
  private final Counts counts;
  private volatile long keepFrom = Long.MIN_VALUE;
  private String identity;
  private long sequence;

  private ArticleIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, config());
    Map<String, String> stored = new HashMap<>();
    var data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(e -> stored.put(e.getKey(), e.getValue()));
    }
    if (!stored.isEmpty() && !SCHEMA.equals(stored.get("schema"))) {
      writer.deleteAll();
      stored.clear();
    }
    stored.forEach(
        (key, value) -> {
          if (key.startsWith(OFFSET)) {
            positions.put(key.substring(OFFSET.length()), Long.parseLong(value));
          }
        });
    this.identity = stored.getOrDefault("identity", "");
    this.sequence = Long.parseLong(stored.getOrDefault("sequence", "0"));
    this.epochs = Epochs.begin(stored.getOrDefault("epochs", ""), sequence);
    this.searchers =
        new SearcherManager(
            new SoftDeletesDirectoryReaderWrapper(DirectoryReader.open(writer), Fields.SUPERSEDED),
            new SearcherFactory());
    this.archive = new Archive(searchers);
    this.live = new Live(archive, epochs, sequence);
    this.counts = new Counts(searchers, Clock.systemUTC());
    commit(Map.of());
  }

  /**
   * Opens the index of a folder, which one process may have at a time; makes one if there is none.
   *
   * @throws FailedException if the folder cannot be used
   */
  public static ArticleIndex open(Path folder) {
    try {
      return open(FSDirectory.open(folder));
    } catch (LockObtainFailedException e) {
      throw new FailedException("index " + folder + " is in use by another desk", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new FailedException(
          "cannot use index "
              + folder
              + ": "
              + e.getMessage()
              + "; it can be deleted: it is built"
              + " anew from the topics",
          e);
    }
  }

  static ArticleIndex open(Directory directory) throws IOException {
    return new ArticleIndex(directory);
  }

  /** What can be asked. */
  public Archive archive() {
    return archive;
  }

  /** What can be followed. */
  public Live live() {
    return live;
  }

  /** What can be counted. */
  public Counts counts() {
    return counts;
  }

  /** What it was filled from: another cluster or another topic of the same name is not that. */
  public String identity() {
    return identity;
  }

  /** The offsets at which reading goes on, by topic and partition, as of the last commit. */
  public Map<String, Long> positions() {
    return Map.copyOf(positions);
  }

  /**
   * Puts in an article, or a revision in the place of the one before.
   *
   * @param source the record's value as it came
   * @param at when it was ingested
   * @param position of the record
   */
  public void put(Article article, byte[] source, Instant at, Source position) {
    attempt(
        () -> {
          String id = article.id();
          int outdated = article.revision() - REVISIONS;
          if (outdated > 1) {
            writer.deleteDocuments(new Term(Fields.REVISION, id + "#" + outdated));
          }
          analyzer.next(Archive.base(article.language()));
          writer.softUpdateDocument(
              new Term(Fields.ID, id),
              Documents.article(article, source, at, position, ++sequence),
              new NumericDocValuesField(Fields.SUPERSEDED, 1));
        });
  }

  /** Counts a copy under the article that it repeats, be that there already or not. */
  public void put(Duplicate copy, byte[] source, Instant at, Source position) {
    attempt(
        () ->
            writer.updateDocument(
                new Term(Fields.COPY_ID, copy.id()),
                Documents.copy(copy, source, at, position, ++sequence)));
  }

  /** Takes out an article with its revisions; its copies wait for another of this id. */
  public void removeArticle(String id) {
    attempt(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
  }

  /** Takes out a copy. */
  public void removeCopy(String id) {
    attempt(() -> writer.deleteDocuments(new Term(Fields.COPY_ID, id)));
  }

  /** Takes out what was ingested before. */
  public void expire(Instant before) {
    keepFrom = before.toEpochMilli();
    attempt(
        () ->
            writer.deleteDocuments(
                LongPoint.newRangeQuery(Fields.UPDATED, Long.MIN_VALUE, keepFrom - 1)));
  }

  /**
   * Takes out everything, to be filled from elsewhere.
   *
   * @param identity of that
   */
  public void clear(String identity) {
    attempt(
        () -> {
          writer.deleteAll();
          positions.clear();
          this.identity = identity;
          commit(Map.of());
        });
  }

  /** Makes what was put in visible, and wakes who waits for it. */
  public void refresh() {
    attempt(
        () -> {
          searchers.maybeRefreshBlocking();
          live.reached(sequence);
        });
  }

  /**
   * Stores all that was put in, and how far the topics were read, in one step.
   *
   * @param read the offsets at which reading goes on, by topic and partition; those not named stay
   */
  public void commit(Map<String, Long> read) {
    attempt(
        () -> {
          positions.putAll(read);
          Map<String, String> data = new TreeMap<>();
          data.put("schema", SCHEMA);
          data.put("identity", identity);
          data.put("sequence", Long.toString(sequence));
          data.put("epochs", epochs.toString());
          positions.forEach((k, v) -> data.put(OFFSET + k, Long.toString(v)));
          writer.setLiveCommitData(data.entrySet());
          writer.commit();
        });
  }

  /** Forgets what was put in since the last commit, as a crash does, and closes. */
  void abandon() {
    attempt(
        () -> {
          live.close();
          counts.close();
          searchers.close();
          writer.rollback();
          directory.close();
        });
  }

  /** Closes without a commit of its own: what follows the last one is read again. */
  @Override
  public void close() {
    abandon();
  }

  private IndexWriterConfig config() {
    return new IndexWriterConfig(analyzer)
        .setCodec(new Lucene103Codec(Lucene103Codec.Mode.BEST_COMPRESSION))
        .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
        .setCommitOnClose(false)
        .setSoftDeletesField(Fields.SUPERSEDED)
        .setMergePolicy(
            new SoftDeletesRetentionMergePolicy(
                Fields.SUPERSEDED,
                () -> LongPoint.newRangeQuery(Fields.UPDATED, keepFrom, Long.MAX_VALUE),
                new TieredMergePolicy()));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be written", e);
    }
  }
}
