package dev.dateline.enrich.gazetteer;

import dev.dateline.contract.Tag;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link GazetteerFile} wrote behind the head, from memory. */
final class GazetteerReader {
  private static final int MOST = 20_000_000;
  private static final Tag.Type[] TYPES = Tag.Type.values();
  private static final Name.Kind[] KINDS = Name.Kind.values();
  private static final Name.Doubt[] DOUBTS = Name.Doubt.values();

  private final byte[] bytes;
  private int at;

  GazetteerReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IOException if a number or text does not end
   * @throws RuntimeException if something is out of range
   */
  GazetteerData read() throws IOException {
    String version = text();
    List<List<String>> sets = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      sets.add(words(text()));
    }
    List<Entity> entities = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      entities.add(new Entity(text(), TYPES[next()], text(), words(text()), number()));
    }
    long[] hashes = hashes();
    int count = count();
    List<Name> names = new ArrayList<>();
    List<NameWords> words = new ArrayList<>();
    for (int left = count; left > 0; left--) {
      int entity = count();
      int kind = next();
      names.add(
          new Name(
              entity == 0 ? null : entities.get(entity - 1),
              KINDS[kind >> 4],
              DOUBTS[kind & 15],
              sets.get(count()),
              text()));
      words.add(nameWords(hashes));
    }
    return new GazetteerData(version, entities, names, words);
  }

  private long[] hashes() throws IOException {
    long[] hashes = new long[Math.min(count(), (bytes.length - at) / Long.BYTES)];
    ByteBuffer.wrap(bytes, at, hashes.length * Long.BYTES).asLongBuffer().get(hashes);
    at += hashes.length * Long.BYTES;
    return hashes;
  }

  private NameWords nameWords(long[] hashes) throws IOException {
    int count = next();
    if (count == 0) {
      return NameWords.NONE;
    }
    if (count > Alias.MAX_WORDS) {
      throw new IllegalArgumentException("a name of " + count + " words");
    }
    long[] own = new long[count];
    for (int i = 0; i < count; i++) {
      own[i] = hashes[count()];
    }
    return new NameWords(own, number(), count());
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private int next() throws IOException {
    if (at == bytes.length) {
      throw new EOFException("damaged gazetteer file: it ends early");
    }
    return bytes[at++] & 255;
  }

  private String text() throws IOException {
    int length = count();
    if (length > bytes.length - at) {
      throw new EOFException("damaged gazetteer file: it ends early");
    }
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = next();
      number |= (next & 127L) << shift;
      if (next < 128) {
        return number;
      }
    }
    throw new IOException("damaged gazetteer file: a number without end");
  }

  private int count() throws IOException {
    long count = number();
    if (count > MOST) {
      throw new IOException("damaged gazetteer file: " + count + " of a kind");
    }
    return (int) count;
  }
}
