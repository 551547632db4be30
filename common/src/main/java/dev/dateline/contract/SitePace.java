package dev.dateline.contract;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the site of a feed asks of whoever asks it, so that the next to poll the feed knows.
 *
 * @param crawlDelay between two requests, as the robots.txt of the feed's origin has it; {@code
 *     null} if it has none
 * @param knownUntil when that is looked up again; {@code null} if nobody has looked
 * @param heldUntil when the site may be asked again after a Retry-After; {@code null} if it may be
 *     now
 */
public record SitePace(
    @Nullable Duration crawlDelay, @Nullable Instant knownUntil, @Nullable Instant heldUntil) {}
