package dev.dateline.ingest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.fetch.Site;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPartitionerTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.harbour.co.uk/rss, harbour.co.uk",
    "http://feeds.harbour.co.uk:80/a, harbour.co.uk",
    "https://one.blogspot.com/feed, one.blogspot.com",
    "https://news.harbour.example/rss, news.harbour.example",
    "http://localhost:8080/feed, localhost:8080",
    "http://127.0.0.1:9000/feed, 127.0.0.1:9000",
    "http://127.0.0.1/feed, 127.0.0.1",
    "https://[2606:4700::1111]/feed, 2606:4700::1111",
    "not an address, not an address"
  })
  void aSiteIsTheRegistrableDomainOrElseTheHost(String url, String site) {
    assertThat(Site.of(url)).isEqualTo(site);
  }

  @Test
  void thePartitionsNeverMove() {
    // another release, or a producer in another language, must find the same ones
    assertThat(FeedPartitioner.partition("https://www.harbour.co.uk/rss", 6)).isEqualTo(5);
    assertThat(FeedPartitioner.partition("http://localhost:8080/feed", 6)).isEqualTo(3);
  }

  @Property
  void everyTextHasAPartition(
      @ForAll String url, @ForAll @IntRange(min = 1, max = 1000) int partitions) {
    assertThat(FeedPartitioner.partition(url, partitions)).isBetween(0, partitions - 1);
  }
}
