package dev.dateline.ingest.backfill;

import dev.dateline.contract.RawArticle;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads WARC files into {@code news.raw}, record by record, from where it stopped the last time.
 */
public final class Backfill {
  private static final int MOST_ARTICLES = 100;
  private static final long MOST_CHARS = 4L << 20;
  private static final int MOST_RECORDS = 5_000;

  private final KafkaOptions kafka;
  private final Settings settings;
  private final Clock clock;

  /**
   * @param labels carried to every article
   * @param wanted which pages to take
   * @param pageLimit most bytes of a page, decompressed
   * @param again whether to begin at the beginning, whatever was done before
   */
  public record Settings(List<String> labels, Wanted wanted, ByteSize pageLimit, boolean again) {
    public Settings {
      labels = List.copyOf(labels);
    }
  }

  /** Hears how far a file is; after each record, so it should be quick. */
  public interface Progress {
    /**
     * @param position bytes of the file that are done
     * @param size bytes of the file
     */
    void at(String file, long position, long size);
  }

  public Backfill(KafkaOptions kafka, Settings settings, Clock clock) {
    this.kafka = kafka;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads a file to its end.
   *
   * @throws FailedException in one line, if it is no WARC file, cannot be read or not be published
   */
  public Tally read(Path path, Progress progress) {
    try (WarcFile file = WarcFile.open(path);
        BackfillWriter writer = new BackfillWriter(kafka, job(file))) {
      long start = writer.begin();
      file.goTo(settings.again() ? 0 : start);
      return read(file, writer, progress);
    }
  }

  private Tally read(WarcFile file, BackfillWriter writer, Progress progress) {
    Tally tally = new Tally();
    ArticleReader articles =
        new ArticleReader(
            file.name(), settings.labels(), settings.wanted(), settings.pageLimit(), clock);
    List<RawArticle> batch = new ArrayList<>();
    long chars = 0;
    int records = 0;
    long began = file.position();
    for (WarcRecord record = file.next(); record != null; record = file.next()) {
      // the present record is not in the batch yet, so what comes before it is done
      if (batch.size() >= MOST_ARTICLES || chars >= MOST_CHARS || records >= MOST_RECORDS) {
        writer.commit(batch, file.position());
        tally.published(batch.size());
        batch.clear();
        chars = 0;
        records = 0;
      }
      progress.at(file.name(), file.position(), file.size());
      records++;
      switch (articles.read(record)) {
        case Taken.Page(RawArticle article) -> {
          batch.add(article);
          chars += article.page() == null ? 0 : article.page().html().length();
        }
        case Taken.PassedOver(Taken.Reason why) -> tally.passedOver(why);
        case Taken.Damaged damaged -> file.damaged();
      }
    }
    if (!batch.isEmpty() || file.position() > began) {
      writer.commit(batch, file.position());
      tally.published(batch.size());
    }
    progress.at(file.name(), file.position(), file.size());
    tally.damaged(file.damagedRecords());
    return tally;
  }

  /** The same file with other filters is another job. */
  private String job(WarcFile file) {
    if (settings.wanted().equals(Wanted.ALL)) {
      return file.fingerprint();
    }
    try {
      byte[] filters = settings.wanted().toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(filters);
      return file.fingerprint() + "-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
