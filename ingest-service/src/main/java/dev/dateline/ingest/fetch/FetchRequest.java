package dev.dateline.ingest.fetch;

import java.util.Map;

/**
 * What to ask for.
 *
 * @param url absolute; repaired where it holds characters that should have been escaped
 * @param accept the Accept header
 * @param maxBytes of the body after decompression
 * @param validators of the last answer
 * @param headers the user's own; sent to {@code owner}'s site only
 * @param owner the address that the user gave the headers for
 */
public record FetchRequest(
    String url,
    String accept,
    int maxBytes,
    CacheValidators validators,
    Map<String, String> headers,
    String owner) {
  static FetchRequest plain(String url, String accept, int maxBytes) {
    return new FetchRequest(url, accept, maxBytes, CacheValidators.NONE, Map.of(), url);
  }
}
