package dev.dateline.desk.push;

import java.time.Instant;

/**
 * What could not be delivered.
 *
 * @param delivery its id, which it keeps when it is sent again
 * @param article the article's id
 * @param revision of the article
 * @param at when it was given up
 * @param error the last failure in words
 */
public record DeadDelivery(
    String delivery, String article, int revision, Instant at, String error) {}
