package dev.dateline.benchmarks.desk;

import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles as a topic holds them, made beforehand and kept in a file, so that only taking counts.
 */
final class Records implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final DataInputStream in;
  private final int count;
  private final long text;
  private int read;

  private Records(DataInputStream in) throws IOException {
    this.in = in;
    this.count = in.readInt();
    this.text = in.readLong();
  }

  static void write(Path file, SyntheticNews news, int count) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var json = Json.mapper();
    Path body = file.resolveSibling(file.getFileName() + ".new");
    long text = 0;
    try (DataOutputStream out = out(body)) {
      for (int i = 0; i < count; i++) {
        Article article = news.article(i);
        text += SyntheticNews.bytes(article);
        byte[] record = json.writeValueAsBytes(article);
        out.writeInt(record.length);
        out.write(record);
      }
    }
    try (DataOutputStream out = out(file)) {
      out.writeInt(count);
      out.writeLong(text);
      Files.copy(body, out);
    }
    Files.delete(body);
  }

  static Records open(Path file) throws IOException {
    return new Records(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
  }

  int count() {
    return count;
  }

  /** Bytes of what is read of all: titles, standfirsts and texts. */
  long text() {
    return text;
  }

  /** The next ones, fewer at the end. */
  List<byte[]> next(int most) throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (; records.size() < most && read < count; read++) {
      records.add(in.readNBytes(in.readInt()));
    }
    return records;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static DataOutputStream out(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }
}
