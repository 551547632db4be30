package dev.dateline.benchmarks.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The floor without us: what Lucene does by itself with the same articles, in one field cut by its
 * standard analyser, with no stems, tags, counts or columns, stored in its own form, on all cores.
 */
final class LuceneAlone {
  private static final int MOST = 40_000;
  private static final int POLL = 2_000;
  private static final double BUFFER_MIB = 128;

  private final JsonMapper json = Json.mapper();
  private final IndexWriter writer;

  private LuceneAlone(IndexWriter writer) {
    this.writer = writer;
  }

  /** Indexes some of the articles and prints how fast. */
  static void measure(Path folder, Path file) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    try (Records records = Records.open(file);
        Analyzer analyser = new StandardAnalyzer();
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyser)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setRAMBufferSizeMB(BUFFER_MIB));
        ExecutorService lanes = Executors.newFixedThreadPool(cores)) {
      LuceneAlone alone = new LuceneAlone(writer);
      long cpu = Cpu.process();
      long start = System.nanoTime();
      int done = 0;
      for (List<byte[]> poll = records.next(POLL);
          !poll.isEmpty() && done < MOST;
          poll = records.next(POLL)) {
        alone.take(poll, lanes, cores);
        done += poll.size();
      }
      writer.commit();
      System.out.printf(
          "Lucene alone: %,d articles, %,.0f a second; %,.0f a second of CPU%n",
          done, done / ((System.nanoTime() - start) / 1e9), done / ((Cpu.process() - cpu) / 1e9));
      writer.deleteAll();
    }
  }

  private void take(List<byte[]> poll, ExecutorService lanes, int cores) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int lane = 0; lane < cores; lane++) {
      int first = lane;
      running.add(
          lanes.submit(
              () -> {
                for (int i = first; i < poll.size(); i += cores) {
                  put(poll.get(i));
                }
              }));
    }
    for (Future<?> lane : running) {
      lane.get();
    }
  }

  private void put(byte[] record) {
    try {
      JsonNode article = json.readTree(record);
      Document document = new Document();
      String id = article.path("id").asText();
      document.add(new StringField("id", id, Field.Store.NO));
      for (String member : List.of("title", "standfirst", "body")) {
        text(document, article.path(member).textValue());
      }
      document.add(new StoredField("source", record));
      writer.updateDocument(new Term("id", id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(Document document, @Nullable String text) {
    if (text != null) {
      document.add(new TextField("text", text, Field.Store.NO));
    }
  }
}
