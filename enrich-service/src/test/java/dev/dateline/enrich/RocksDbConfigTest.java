package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.runtime.ByteSize;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

class RocksDbConfigTest {

  @Test
  void everyStoreIsCompressedAndSharesOneCache() {
    try (SharedMemory memory = new SharedMemory(new ByteSize(8L << 20));
        Options options = new Options().setTableFormatConfig(new BlockBasedTableConfig())) {
      new RocksDbConfig().setConfig("anchors", options, Map.of(RocksDbConfig.MEMORY, memory));

      assertThat(options.compressionType()).isEqualTo(CompressionType.LZ4_COMPRESSION);
      assertThat(((BlockBasedTableConfig) options.tableFormatConfig()).cacheIndexAndFilterBlocks())
          .isTrue();
    }
  }
}
