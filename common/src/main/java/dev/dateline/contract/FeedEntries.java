package dev.dateline.contract;

import dev.dateline.contract.FeedState.Waiting;
import java.util.List;

/**
 * The entries that the poller knows of a feed, as {@code news.feed-entries} holds them under the
 * feed's URL. Most polls find nothing new; so that these write no more than a {@link FeedState},
 * what only news can change stands apart. Where both change, one transaction writes them.
 *
 * @param url the feed's address
 * @param seen fingerprints of entries already published or waiting, newest first, 64 bits each,
 *     big-endian, one after the other, in Base64; bounded
 * @param waiting entries whose page could not be fetched yet, oldest first; bounded
 */
public record FeedEntries(String url, String seen, List<Waiting> waiting) {
  public FeedEntries {
    waiting = Lists.copy(waiting);
  }
}
