package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedHub;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.websub.WebSubSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A feed that has not changed since must get its hub as well. */
class HubSearchTest {
  private static final WebSubSettings HUBS =
      new WebSubSettings("https://one.example/push", "127.0.0.1", 0, Duration.ofDays(10), 6);
  private static final WebSubSettings OTHER_INSTANCE =
      new WebSubSettings("https://two.example/push", "127.0.0.1", 0, Duration.ofDays(10), 6);

  private final PollRig rig = new PollRig();
  private final FeedSubscription feed =
      FeedSubscription.of(rig.server.url("/feed")).withFullText(FullText.FEED);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void remembersTheHubOfAFeedForTheTimeWhenHubsAreListenedTo() throws Exception {
    serve("<https://hub.example/>; rel=hub");
    rig.poll(feed);
    assertThat(rig.state().push()).isNull();
    assertThat(rig.state().hub()).isEqualTo(new FeedHub("https://hub.example/", feed.url()));

    rig.poll(feed, HUBS);

    assertThat(rig.state().push().hub()).isEqualTo("https://hub.example/");
    assertThat(rig.server.requests).hasSize(2);
  }

  @Test
  void readsAFeedOnceMoreWhoseStateSaysNothingOfAHub() throws Exception {
    serve("<https://hub.example/>; rel=hub");
    rig.poll(feed);
    Publication last = rig.recorder.publications.getLast();
    rig.recorder.publish(new Publication(last.feed(), last.articles(), last.memory().naming(null)));

    rig.poll(feed, HUBS);

    assertThat(rig.state().push().hub()).isEqualTo("https://hub.example/");
  }

  @Test
  void readsAFeedWithoutAHubOnlyOnceForIt() throws Exception {
    serve("");
    rig.poll(feed);
    Publication last = rig.recorder.publications.getLast();
    rig.recorder.publish(new Publication(last.feed(), last.articles(), last.memory().naming(null)));

    rig.poll(feed, HUBS);
    rig.poll(feed, HUBS);
    rig.poll(feed, HUBS);

    assertThat(rig.state().push()).isNull();
    assertThat(rig.state().hub()).isEqualTo(FeedHub.NONE);
    assertThat(conditional).containsExactly(false, false, true, true);
  }

  @Test
  void asksUnderItsOwnAddressForAFeedThatComesFromAnotherInstanceUnchanged() throws Exception {
    serve("<https://hub.example/>; rel=hub");
    rig.poll(feed, OTHER_INSTANCE);

    rig.poll(feed, HUBS);

    assertThat(rig.state().push().callback()).startsWith("https://one.example/push/");
  }

  private final java.util.List<Boolean> conditional =
      new java.util.concurrent.CopyOnWriteArrayList<>();

  /** With an ETag, and 304 for whoever knows it. */
  private void serve(String link) {
    rig.server.on(
        "/feed",
        e -> {
          boolean same = e.getRequestHeaders().containsKey("If-None-Match");
          conditional.add(same);
          e.getResponseHeaders().set("ETag", "\"1\"");
          if (!same && !link.isEmpty()) {
            e.getResponseHeaders().set("Link", link);
          }
          byte[] body =
              "<rss><channel><title>T</title><item><title>N</title></item></channel></rss>"
                  .getBytes(StandardCharsets.UTF_8);
          Loopback.send(e, same ? 304 : 200, "application/rss+xml", same ? new byte[0] : body);
        });
  }
}
