package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface FetchResult {
  /**
   * A body.
   *
   * @param url the address after redirects
   * @param movedTo where permanent redirects (301, 308) led; {@code null} if the first was none
   * @param status 200 to 299
   * @param contentType the header as sent; {@code null} if none
   * @param validators for the next conditional request
   * @param maxAge how long the answer stays fresh by its own word; zero if it does not say
   * @param links the Link headers (RFC 8288), one value each
   * @param fetchedAt when the answer came
   * @param body decompressed
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Fetched(
      String url,
      @Nullable String movedTo,
      int status,
      @Nullable String contentType,
      CacheValidators validators,
      Duration maxAge,
      List<String> links,
      Instant fetchedAt,
      byte[] body)
      implements FetchResult {
    /** The body as text, by the same rules as an entry's page. */
    public String text() {
      return PageText.decode(body, contentType).html();
    }
  }

  /**
   * 304: nothing has changed since the validators were sent.
   *
   * @param movedTo as above
   * @param validators as the answer gives them; none where it repeats none
   * @param maxAge as above; {@code null} if the answer has no word on it
   */
  record NotModified(
      @Nullable String movedTo, CacheValidators validators, @Nullable Duration maxAge)
      implements FetchResult {}

  /**
   * Nothing usable.
   *
   * @param error the class of failure
   * @param message one line for people
   * @param retryAfter how long the server asks to be left alone; {@code null} if it does not say
   */
  record Failed(FetchError error, String message, @Nullable Duration retryAfter)
      implements FetchResult {}
}
