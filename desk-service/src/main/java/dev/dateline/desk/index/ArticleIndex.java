package dev.dateline.desk.index;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Source;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SoftDeletesDirectoryReaderWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The side of the index that is written to. Several threads may put in and take out at once, each
 * article always by the same one; all else is for one thread while none of them does. How far the
 * topics were read is stored with each commit of Lucene's, in one step with what was read: after a
 * crash the index is as of its last commit and so is the place where reading goes on. What is put
 * in twice stands there once, so that any part of the topics read again gives the same index.
 */
public final class ArticleIndex implements AutoCloseable {
  /** Revisions kept of an article, beside the first. */
  private static final int REVISIONS = 50;

  private final Directory directory;
  private final Cutters cutters = new Cutters();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Bookmark bookmark;
  private final Archive archive;
  private final Live live;
  private final Counts counts;
  private final Retention retention;

  private ArticleIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.retention = new Retention();
    this.writer = Writers.open(directory, retention);
    this.bookmark = Bookmark.read(writer.getLiveCommitData());
    if (bookmark.isOutdated()) {
      writer.deleteAll();
      bookmark.clear("");
    }
    this.searchers =
        new SearcherManager(
            new SoftDeletesDirectoryReaderWrapper(DirectoryReader.open(writer), Fields.SUPERSEDED),
            new SearcherFactory());
    this.archive = new Archive(searchers);
    this.live = new Live(archive, bookmark.epochs(), bookmark.sequence().get());
    this.counts = new Counts(searchers, Clock.systemUTC());
    commit(Map.of());
  }

  /**
   * Opens the index of a folder, which one process may have at a time; makes one if there is none.
   *
   * @throws FailedException if the folder cannot be used
   */
  public static ArticleIndex open(Path folder) {
    return Attempt.toOpen(folder, () -> open(FSDirectory.open(folder)));
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
    return bookmark.identity();
  }

  /** The offsets at which reading goes on, by topic and partition, as of the last commit. */
  public Map<String, Long> positions() {
    return bookmark.positions();
  }

  /**
   * Puts in an article, or a revision in the place of the one before.
   *
   * @param source the record's value as it came
   * @param at when it was ingested
   * @param position of the record
   */
  public void put(Article article, byte[] source, Instant at, Source position) {
    Attempt.toWrite(
        () -> {
          String id = article.id();
          int outdated = article.revision() - REVISIONS;
          if (outdated > 1) {
            writer.deleteDocuments(new Term(Fields.REVISION, id + "#" + outdated));
          }
          writer.softUpdateDocument(
              new Term(Fields.ID, id),
              Documents.article(
                  cutters, article, source, at, position, bookmark.sequence().incrementAndGet()),
              new NumericDocValuesField(Fields.SUPERSEDED, 1));
        });
  }

  /** Counts a copy under the article that it repeats, be that there already or not. */
  public void put(Duplicate copy, byte[] source, Instant at, Source position) {
    Attempt.toWrite(
        () ->
            writer.updateDocument(
                new Term(Fields.COPY_ID, copy.id()),
                Documents.copy(copy, source, at, position, bookmark.sequence().incrementAndGet())));
  }

  /** Takes out an article with its revisions; its copies wait for another of this id. */
  public void removeArticle(String id) {
    Attempt.toWrite(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
  }

  /** Takes out a copy. */
  public void removeCopy(String id) {
    Attempt.toWrite(() -> writer.deleteDocuments(new Term(Fields.COPY_ID, id)));
  }

  /** Takes out what was ingested before. */
  public void expire(Instant before) {
    retention.keepFrom(before);
    Attempt.toWrite(() -> writer.deleteDocuments(retention.expired()));
  }

  /**
   * Takes out everything, to be filled from elsewhere.
   *
   * @param identity of that
   */
  public void clear(String identity) {
    Attempt.toWrite(
        () -> {
          writer.deleteAll();
          bookmark.clear(identity);
          commit(Map.of());
        });
  }

  /** Makes what was put in visible, and wakes who waits for it. */
  public void refresh() {
    Attempt.toWrite(
        () -> {
          searchers.maybeRefreshBlocking();
          live.reached(bookmark.sequence().get());
        });
  }

  /**
   * Stores all that was put in, and how far the topics were read, in one step.
   *
   * @param read the offsets at which reading goes on, by topic and partition; those not named stay
   */
  public void commit(Map<String, Long> read) {
    Attempt.toWrite(
        () -> {
          bookmark.reached(read);
          writer.setLiveCommitData(bookmark.asCommitData().entrySet());
          writer.commit();
        });
  }

  /** Forgets what was put in since the last commit, as a crash does, and closes. */
  void abandon() {
    Attempt.toWrite(
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
}
