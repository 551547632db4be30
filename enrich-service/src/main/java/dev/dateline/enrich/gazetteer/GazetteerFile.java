package dev.dateline.enrich.gazetteer;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The binary form of a gazetteer: four letters and the form's version, then, compressed by gzip,
 * the data's version, sets of languages, entities, hashes of words and names, each with its count
 * first. Strings in UTF-8 with their length first, whole numbers in groups of seven bits, least
 * first, hashes in eight bytes. A name has its words by their numbers among the hashes, so that it
 * need not be cut into words at the start.
 */
public final class GazetteerFile {
  private static final int MAGIC = 0x444c475a; // DLGZ
  private static final int FORM = 2;
  private static final int MAX_BYTES = 1 << 30;

  private GazetteerFile() {}

  /** Writes; the same data gives the same bytes. */
  public static void write(GazetteerData data, OutputStream out) throws IOException {
    DataOutputStream head = new DataOutputStream(out);
    head.writeInt(MAGIC);
    head.writeByte(FORM);
    DataOutputStream body =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(head)));
    writeText(body, data.version());
    Map<List<String>, Integer> sets = new LinkedHashMap<>();
    data.names().forEach(name -> sets.putIfAbsent(name.languages(), sets.size()));
    writeNumber(body, sets.size());
    for (List<String> set : sets.keySet()) {
      writeText(body, String.join(" ", set));
    }
    Map<Entity, Integer> entities = writeEntities(data, body);
    Map<Long, Integer> hashes = writeHashes(data, body);
    writeNumber(body, data.names().size());
    for (int i = 0; i < data.names().size(); i++) {
      Name name = data.names().get(i);
      writeNumber(body, name.entity() == null ? 0 : entities.getOrDefault(name.entity(), 0));
      body.writeByte(name.kind().ordinal() << 4 | name.doubt().ordinal());
      writeNumber(body, sets.getOrDefault(name.languages(), 0));
      writeText(body, name.written());
      write(body, data.words().get(i), hashes);
    }
    body.close();
  }

  private static Map<Entity, Integer> writeEntities(GazetteerData data, DataOutputStream body)
      throws IOException {
    Map<Entity, Integer> numbers = HashMap.newHashMap(data.entities().size());
    writeNumber(body, data.entities().size());
    int number = 0;
    for (Entity entity : data.entities()) {
      numbers.put(entity, ++number);
      writeText(body, entity.id());
      body.writeByte(entity.type().ordinal());
      writeText(body, entity.label());
      writeText(body, String.join(" ", entity.broader()));
      writeNumber(body, entity.population());
    }
    return numbers;
  }

  private static Map<Long, Integer> writeHashes(GazetteerData data, DataOutputStream body)
      throws IOException {
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    for (NameWords words : data.words()) {
      for (long hash : words.hashes()) {
        numbers.putIfAbsent(hash, numbers.size());
      }
    }
    writeNumber(body, numbers.size());
    for (long hash : numbers.keySet()) {
      body.writeLong(hash);
    }
    return numbers;
  }

  private static void write(DataOutputStream body, NameWords words, Map<Long, Integer> hashes)
      throws IOException {
    body.writeByte(words.hashes().length);
    for (long hash : words.hashes()) {
      writeNumber(body, hashes.getOrDefault(hash, 0));
    }
    if (words.hashes().length > 0) {
      writeNumber(body, words.shapes());
      writeNumber(body, words.commas());
    }
  }

  /**
   * Reads.
   *
   * @throws IOException if it is no gazetteer, of another form, damaged, beyond 20 million names or
   *     beyond 1 GiB unpacked
   */
  public static GazetteerData read(InputStream in) throws IOException {
    DataInputStream head = new DataInputStream(in);
    if (head.readInt() != MAGIC) {
      throw new IOException("not a gazetteer file");
    }
    int form = head.readUnsignedByte();
    if (form != FORM) {
      throw new IOException(
          "a gazetteer of form " + form + ", and this version reads " + FORM + ": import it anew");
    }
    byte[] body = new GZIPInputStream(head, 1 << 16).readNBytes(MAX_BYTES);
    if (body.length == MAX_BYTES) {
      throw new IOException("the gazetteer file is larger than 1 GiB unpacked");
    }
    try {
      return new GazetteerReader(body).read();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("damaged gazetteer file: " + e.getMessage(), e);
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(out, bytes.length);
    out.write(bytes);
  }

  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long left = number;
    while (left > 127) {
      out.writeByte((int) (left & 127 | 128));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }
}
