package dev.dateline.enrich;

import dev.dateline.runtime.ByteSize;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one budget of write buffers for every store of a service, in native memory.
 */
final class SharedMemory implements AutoCloseable {
  static {
    RocksDB.loadLibrary();
  }

  private final Cache cache;
  private final WriteBufferManager writeBuffers;

  /**
   * @param total cache and write buffers together; the buffers take at most a third
   */
  SharedMemory(ByteSize total) {
    cache = new LRUCache(total.bytes());
    writeBuffers = new WriteBufferManager(total.bytes() / 3, cache);
  }

  Cache cache() {
    return cache;
  }

  WriteBufferManager writeBuffers() {
    return writeBuffers;
  }

  /** Only when every store is closed. */
  @Override
  public void close() {
    writeBuffers.close();
    cache.close();
  }
}
