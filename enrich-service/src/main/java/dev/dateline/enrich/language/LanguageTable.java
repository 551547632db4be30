package dev.dateline.enrich.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * How much each run of letters and word speaks for each language: the logarithm of how many times
 * more frequent it is there than what was never seen, in steps of 1/{@value #STEPS}. Made by the
 * trainer in {@code benchmarks}; see docs/data.md. Safe to use from many threads.
 */
final class LanguageTable {
  /** Steps of weight to the unit of natural logarithm. */
  static final int STEPS = 24;

  static final String RESOURCE = "languages.bin";

  private static final int MAGIC = 0x444c4e47;
  private static final int FORMAT = 1;
  private static final int MOST_LANGUAGES = 255;
  private static final int MOST_KEYS = 1 << 22;
  private static final int MOST_ENTRIES = 1 << 24;

  private final String version;
  private final List<String> languages;
  private final int[] keys;
  private final int[] offsets;
  private final byte[] rows;

  private LanguageTable(
      String version, List<String> languages, int[] keys, int[] offsets, byte[] rows) {
    this.version = version;
    this.languages = languages;
    this.keys = keys;
    this.offsets = offsets;
    this.rows = rows;
  }

  /** The trainer's name for this table. */
  String version() {
    return version;
  }

  /** The languages that it can tell apart; a score's index is the language's here. */
  List<String> languages() {
    return languages;
  }

  /**
   * Adds up what a text's letters say for each language.
   *
   * @return a score a language in steps of 1/{@value #STEPS}, and behind them the runs and words
   *     that some language has
   */
  int[] score(String text) {
    int[] scores = new int[languages.size() + 1];
    Grams.each(text, (order, hash) -> add(hash, scores));
    return scores;
  }

  private void add(int hash, int[] scores) {
    int mask = keys.length - 1;
    int slot = hash & mask;
    while (keys[slot] != hash) {
      if (keys[slot] == 0) {
        return;
      }
      slot = slot + 1 & mask;
    }
    scores[scores.length - 1]++;
    int at = offsets[slot];
    int end = at + 1 + 2 * (rows[at] & 0xff);
    for (int i = at + 1; i < end; i += 2) {
      scores[rows[i] & 0xff] += rows[i + 1] & 0xff;
    }
  }

  /**
   * Reads the table that ships.
   *
   * @throws IOException if it is missing or damaged
   */
  static LanguageTable bundled() throws IOException {
    try (@Nullable InputStream in = LanguageTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      return read(in);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it is damaged or of another format
   */
  static LanguageTable read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
      throw new IOException("not a language table of format " + FORMAT);
    }
    String version = in.readUTF();
    String[] languages = new String[checked(in.readInt(), MOST_LANGUAGES)];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = in.readUTF();
    }
    int count = checked(in.readInt(), MOST_KEYS);
    byte[] rows = new byte[checked(in.readInt(), MOST_ENTRIES)];
    int[] keys = new int[Integer.highestOneBit(Math.max(1, count / 3 * 4)) * 2];
    int[] offsets = new int[keys.length];
    ByteBuffer body = ByteBuffer.wrap(in.readNBytes((Integer.BYTES * count) + rows.length));
    int key = 0;
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (body.remaining() <= Integer.BYTES) {
        throw new EOFException("damaged language table: it ends early");
      }
      key += body.getInt();
      int slot = key & keys.length - 1;
      while (keys[slot] != 0) {
        slot = slot + 1 & keys.length - 1;
      }
      keys[slot] = key;
      offsets[slot] = at;
      int row = 1 + 2 * (body.get(body.position()) & 0xff);
      if (row > Math.min(body.remaining(), rows.length - at)) {
        throw new EOFException("damaged language table: it ends early");
      }
      body.get(rows, at, row);
      at += row;
    }
    return new LanguageTable(version, List.of(languages), keys, offsets, rows);
  }

  private static int checked(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException("damaged language table: " + count + " of at most " + most);
    }
    return count;
  }

  /**
   * Writes a table.
   *
   * @param rows by hash: a language's index and its weight, in turns
   */
  static void write(
      OutputStream stream, String version, List<String> languages, SortedMap<Integer, byte[]> rows)
      throws IOException {
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(stream))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeUTF(version);
      out.writeInt(languages.size());
      for (String language : languages) {
        out.writeUTF(language);
      }
      out.writeInt(rows.size());
      out.writeInt(rows.values().stream().mapToInt(row -> 1 + row.length).sum());
      int last = 0;
      for (var row : rows.entrySet()) {
        out.writeInt(row.getKey() - last);
        last = row.getKey();
        out.writeByte(row.getValue().length / 2);
        out.write(row.getValue());
      }
    }
  }
}
