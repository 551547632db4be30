package dev.dateline.standalone.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.opml.Opml;
import dev.dateline.runtime.FailedException;
import dev.dateline.standalone.newsroom.Newsroom;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpmlSourceTest {
  @Test
  void readsTheNewsroomsOwnListFromItsAddress() {
    try (Newsroom newsroom = open()) {
      Opml opml = OpmlSource.read(newsroom.base() + "/feeds.opml");

      assertThat(opml.feeds())
          .extracting(FeedSubscription::url)
          .containsExactlyInAnyOrderElementsOf(newsroom.feeds());
    }
  }

  @Test
  void saysWhyAnAddressCannotBeRead() {
    try (Newsroom newsroom = open()) {
      assertThatThrownBy(() -> OpmlSource.read(newsroom.base() + "/none.opml"))
          .isInstanceOf(FailedException.class)
          .hasMessageContaining("404");
    }
    assertThatThrownBy(() -> OpmlSource.read("http://bad host/feeds.opml"))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("no address");
  }

  private static Newsroom open() {
    return Newsroom.open(
        new InetSocketAddress("127.0.0.1", 0), null, Duration.ofSeconds(5), Clock.systemUTC());
  }
}
