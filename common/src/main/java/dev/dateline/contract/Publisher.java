package dev.dateline.contract;

import org.jspecify.annotations.Nullable;

/**
 * The outlet that an article appeared in.
 *
 * @param name as the outlet calls itself on the page, or else in its own feed; {@code null} if
 *     neither says
 * @param domain host of the article's address without {@code www.}; {@code null} if there is no
 *     address
 */
public record Publisher(@Nullable String name, @Nullable String domain) {}
