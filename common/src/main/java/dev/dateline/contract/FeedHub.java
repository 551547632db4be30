package dev.dateline.contract;

import org.jspecify.annotations.Nullable;

/**
 * The WebSub hub that a feed names (W3C WebSub, 4), so that it can be asked although the feed has
 * not changed since.
 *
 * @param address the hub's; {@code null} if the feed names none
 * @param topic the feed's address, as the hub knows it; {@code null} if the feed names no hub
 */
public record FeedHub(@Nullable String address, @Nullable String topic) {
  /** For a feed that names none. */
  public static final FeedHub NONE = new FeedHub(null, null);
}
