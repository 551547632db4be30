package dev.dateline.ingest.fetch;

import dev.dateline.runtime.ByteSize;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages that somebody else has fetched, read by the same code as our own. */
public final class StoredPage {
  private StoredPage() {}

  /**
   * Reads a page: content codings, limit, charset.
   *
   * @param url the address after redirects
   * @param contentType the header as sent; {@code null} if none
   * @param codings the Content-Encoding headers, in their order
   * @param body as sent, without transfer coding; read, and closed, only if it is HTML
   * @param limit most bytes, decompressed
   * @param fetchedAt when the answer came
   */
  public static PageResult read(
      String url,
      int status,
      @Nullable String contentType,
      List<String> codings,
      InputStream body,
      ByteSize limit,
      Instant fetchedAt) {
    if (!PageVisit.isHtml(contentType)) {
      return new PageResult.Failed(FetchError.CONTENT_TYPE, "no HTML but " + contentType);
    }
    try {
      byte[] bytes = BodyReader.read(body, codings, limit.asInt());
      return PageVisit.page(
          new FetchResult.Fetched(
              url,
              null,
              status,
              contentType,
              CacheValidators.NONE,
              Duration.ZERO,
              List.of(),
              fetchedAt,
              bytes));
    } catch (IOException e) {
      FetchResult.Failed failed = Failures.of(e);
      return new PageResult.Failed(failed.error(), failed.message());
    }
  }
}
