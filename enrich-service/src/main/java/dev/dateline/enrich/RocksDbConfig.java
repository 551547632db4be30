package dev.dateline.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

/**
 * Puts every store under the {@link SharedMemory} that it finds in the settings. Streams' own
 * default is a cache of 50 MiB and three write buffers of 16 MiB for each store, and no
 * compression. Streams makes it by its class name.
 */
public final class RocksDbConfig implements RocksDBConfigSetter {
  /** The setting that holds the {@link SharedMemory}. */
  static final String MEMORY = "dateline.enrich.rocksdb.memory";

  private static final long WRITE_BUFFER = 4L << 20;

  /** For Kafka Streams. */
  public RocksDbConfig() {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    if (!(configs.get(MEMORY) instanceof SharedMemory memory)) {
      return;
    }
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache());
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.writeBuffers());
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(2);
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  @Override
  public void close(String storeName, Options options) {
    // The memory is shared, and closed by the service.
  }
}
