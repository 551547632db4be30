package dev.dateline.desk.index;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;

/**
 * Records in few bytes, each by itself, so that one is read without its neighbours. What all of
 * them share, the names of the contract, is known beforehand.
 */
final class Packed {
  /** The fastest: a level more costs twice the time for a twentieth of the space. */
  private static final int LEVEL = 1;

  private static final byte[] SHARED = shared();
  private static final ZstdDictCompress PACKING = new ZstdDictCompress(SHARED, LEVEL);
  private static final ZstdDictDecompress UNPACKING = new ZstdDictDecompress(SHARED);

  private Packed() {}

  static byte[] pack(byte[] value) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      return context.loadDict(PACKING).compress(value);
    }
  }

  static byte[] unpack(BytesRef packed) {
    byte[] bytes = Arrays.copyOfRange(packed.bytes, packed.offset, packed.offset + packed.length);
    return Zstd.decompress(bytes, UNPACKING, Math.toIntExact(Zstd.getFrameContentSize(bytes)));
  }

  /** Changing it makes every index unreadable: see {@code Bookmark.SCHEMA}. */
  private static byte[] shared() {
    try (InputStream in = Objects.requireNonNull(Packed.class.getResourceAsStream("records.txt"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
