package dev.dateline.desk.index;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SoftDeletesRetentionMergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** Opens Lucene for writing, with the settings of this index. */
final class Writers {
  private static final double BUFFER_MIB = 128;

  /**
   * Held, so that what it is told stays. Lucene warns where the JVM's incubator module for vectors
   * is not loaded; loading it makes the JVM warn instead, and the desk has no vectors.
   */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Writers() {}

  /** Revisions that were replaced stay as long as the rest. */
  static IndexWriter open(Directory directory, Retention retention) throws IOException {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setRAMBufferSizeMB(BUFFER_MIB)
            .setCommitOnClose(false)
            .setSoftDeletesField(Fields.SUPERSEDED)
            .setMergePolicy(
                new SoftDeletesRetentionMergePolicy(
                    Fields.SUPERSEDED, retention::kept, new TieredMergePolicy())));
  }
}
