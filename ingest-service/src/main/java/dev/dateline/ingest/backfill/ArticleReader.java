package dev.dateline.ingest.backfill;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.backfill.Taken.Reason;
import dev.dateline.ingest.fetch.ArticleAddress;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.PageResult;
import dev.dateline.ingest.fetch.StoredPage;
import dev.dateline.runtime.ByteSize;
import dev.dateline.url.ArticleId;
import dev.dateline.url.CanonicalUrl;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Makes a raw article of a record that holds a page. */
final class ArticleReader {
  private static final int OK = 200;

  private final Wanted wanted;
  private final ByteSize pageLimit;
  private final RawArticle.Feed feed;
  private final Clock clock;

  /**
   * @param file its name stands where an article names its feed
   * @param labels carried to every article
   * @param pageLimit most bytes of a page, decompressed
   */
  ArticleReader(String file, List<String> labels, Wanted wanted, ByteSize pageLimit, Clock clock) {
    this.wanted = wanted;
    this.pageLimit = pageLimit;
    this.clock = clock;
    feed = new RawArticle.Feed("warc:" + file, null, labels, null, Selectors.NONE);
  }

  Taken read(WarcRecord record) {
    try {
      return record instanceof WarcResponse || record instanceof WarcResource
          ? read((WarcCaptureRecord) record)
          : new Taken.PassedOver(Reason.NO_RESPONSE);
    } catch (IOException | RuntimeException e) {
      // jwarc throws both for headers that make no sense
      return new Taken.Damaged();
    }
  }

  private Taken read(WarcCaptureRecord record) throws IOException {
    if (CanonicalUrl.of(record.target()).isEmpty()) {
      return new Taken.PassedOver(Reason.NO_ADDRESS);
    }
    if (!wanted.includes(record.date()) || !wanted.includes(record.target())) {
      return new Taken.PassedOver(Reason.NOT_WANTED);
    }
    if (!(record instanceof WarcResponse response)) {
      return taken(record, OK, record.headers(), record);
    }
    HttpResponse http = response.http();
    return http.status() == OK
        ? taken(record, http.status(), http.headers(), http)
        : new Taken.PassedOver(Reason.OTHER_STATUS);
  }

  private Taken taken(
      WarcCaptureRecord record,
      int status,
      MessageHeaders headers,
      org.netpreserve.jwarc.Message message)
      throws IOException {
    PageResult page =
        StoredPage.read(
            record.target(),
            status,
            headers.first("Content-Type").orElse(null),
            headers.all("Content-Encoding"),
            message.body().stream(),
            pageLimit,
            record.date());
    return switch (page) {
      case PageResult.Fetched(RawArticle.Page fetched) -> {
        String url = ArticleAddress.of(record.target(), fetched);
        yield new Taken.Page(
            new RawArticle(
                ArticleId.of(url),
                url,
                feed,
                entry(record.target()),
                fetched,
                null,
                clock.instant()));
      }
      case PageResult.Failed(FetchError error, var text) ->
          switch (error) {
            case CONTENT_TYPE -> new Taken.PassedOver(Reason.NO_HTML);
            case TOO_LARGE -> new Taken.PassedOver(Reason.TOO_LARGE);
            default -> new Taken.Damaged();
          };
    };
  }

  /** No feed told of the page: the page tells all. */
  private static RawArticle.Entry entry(String link) {
    return new RawArticle.Entry(
        null, link, null, List.of(), null, null, null, null, List.of(), null);
  }
}
