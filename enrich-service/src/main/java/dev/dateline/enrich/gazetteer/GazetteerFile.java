package dev.dateline.enrich.gazetteer;

import dev.dateline.contract.Tag;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The binary form of a gazetteer: four letters and the form's version, then, compressed by gzip,
 * the data's version, sets of languages, entities and names, each with its count first. Strings as
 * {@link DataOutputStream#writeUTF}, whole numbers in groups of seven bits, least first.
 */
public final class GazetteerFile {
  private static final int MAGIC = 0x444c475a; // DLGZ
  private static final int FORM = 1;
  private static final int MOST = 20_000_000;

  private GazetteerFile() {}

  /** Writes; the same data gives the same bytes. */
  public static void write(GazetteerData data, OutputStream out) throws IOException {
    DataOutputStream head = new DataOutputStream(out);
    head.writeInt(MAGIC);
    head.writeByte(FORM);
    DataOutputStream body =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(head)));
    body.writeUTF(data.version());
    Map<List<String>, Integer> sets = new LinkedHashMap<>();
    data.names().forEach(name -> sets.putIfAbsent(name.languages(), sets.size()));
    writeNumber(body, sets.size());
    for (List<String> set : sets.keySet()) {
      body.writeUTF(String.join(" ", set));
    }
    Map<Entity, Integer> numbers = HashMap.newHashMap(data.entities().size());
    writeNumber(body, data.entities().size());
    int number = 0;
    for (Entity entity : data.entities()) {
      numbers.put(entity, ++number);
      body.writeUTF(entity.id());
      body.writeByte(entity.type().ordinal());
      body.writeUTF(entity.label());
      body.writeUTF(String.join(" ", entity.broader()));
      writeNumber(body, entity.population());
    }
    writeNumber(body, data.names().size());
    for (Name name : data.names()) {
      writeNumber(body, name.entity() == null ? 0 : numbers.getOrDefault(name.entity(), 0));
      body.writeByte(name.kind().ordinal() << 4 | name.doubt().ordinal());
      writeNumber(body, sets.getOrDefault(name.languages(), 0));
      body.writeUTF(name.written());
    }
    body.close();
  }

  /**
   * Reads.
   *
   * @throws IOException if it is no gazetteer, of another form, damaged, or beyond 20 million names
   */
  public static GazetteerData read(InputStream in) throws IOException {
    DataInputStream head = new DataInputStream(in);
    if (head.readInt() != MAGIC) {
      throw new IOException("not a gazetteer file");
    }
    int form = head.readUnsignedByte();
    if (form != FORM) {
      throw new IOException("a gazetteer of form " + form + ", and this version reads " + FORM);
    }
    DataInputStream body =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(head, 1 << 16), 1 << 16));
    try {
      return readBody(body);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("damaged gazetteer file: " + e.getMessage(), e);
    }
  }

  private static GazetteerData readBody(DataInputStream body) throws IOException {
    String version = body.readUTF();
    List<List<String>> sets = new ArrayList<>();
    for (int left = readCount(body); left > 0; left--) {
      sets.add(words(body.readUTF()));
    }
    List<Entity> entities = new ArrayList<>();
    Tag.Type[] types = Tag.Type.values();
    for (int left = readCount(body); left > 0; left--) {
      entities.add(
          new Entity(
              body.readUTF(),
              types[body.readUnsignedByte()],
              body.readUTF(),
              words(body.readUTF()),
              readNumber(body)));
    }
    List<Name> names = new ArrayList<>();
    Name.Kind[] kinds = Name.Kind.values();
    Name.Doubt[] doubts = Name.Doubt.values();
    for (int left = readCount(body); left > 0; left--) {
      int entity = readCount(body);
      int kind = body.readUnsignedByte();
      names.add(
          new Name(
              entity == 0 ? null : entities.get(entity - 1),
              kinds[kind >> 4],
              doubts[kind & 15],
              sets.get(readCount(body)),
              body.readUTF()));
    }
    return new GazetteerData(version, entities, names);
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long left = number;
    while (left > 127) {
      out.writeByte((int) (left & 127 | 128));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 127L) << shift;
      if (next < 128) {
        return number;
      }
    }
    throw new IOException("damaged gazetteer file: a number without end");
  }

  private static int readCount(DataInputStream in) throws IOException {
    long count = readNumber(in);
    if (count > MOST) {
      throw new IOException("damaged gazetteer file: " + count + " of a kind");
    }
    return (int) count;
  }
}
