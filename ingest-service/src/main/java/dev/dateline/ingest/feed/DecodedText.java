package dev.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * Bytes made text.
 *
 * @param text without a byte order mark
 * @param charset by its IANA name
 * @param flaw what was wrong with the bytes; {@code null} if nothing
 */
record DecodedText(String text, String charset, @Nullable Flaw flaw) {}
