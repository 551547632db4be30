package dev.dateline.ingest.backfill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** WARC files of our own making. */
final class Warcs {
  static final Instant FETCHED = Instant.parse("2025-11-02T08:15:00Z");

  private Warcs() {}

  /**
   * @param starts where each record begins
   */
  record Bytes(byte[] bytes, List<Long> starts) {}

  static Bytes of(WarcCompression compression, List<? extends WarcRecord> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Long> starts = new ArrayList<>();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      for (WarcRecord record : records) {
        starts.add((long) out.size());
        writer.write(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Bytes(out.toByteArray(), starts);
  }

  static WarcResponse page(String url, String html) {
    return response(url, 200, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }

  static WarcResponse response(
      String url, int status, byte[] body, String type, String... headers) {
    try {
      HttpResponse.Builder http = new HttpResponse.Builder(status, "-");
      for (int i = 0; i < headers.length; i += 2) {
        http.addHeader(headers[i], headers[i + 1]);
      }
      boolean chunked = List.of(headers).contains("Transfer-Encoding");
      http.addHeader("Content-Type", type);
      if (!chunked) {
        http.addHeader("Content-Length", Integer.toString(body.length));
      }
      ByteArrayOutputStream block = new ByteArrayOutputStream();
      block.write(http.build().serializeHeader());
      block.write(body);
      return new WarcResponse.Builder(URI.create(url))
          .date(FETCHED)
          .body(MediaType.HTTP_RESPONSE, block.toByteArray())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WarcResource resource(String url, String type, byte[] body) {
    return new WarcResource.Builder(URI.create(url))
        .date(FETCHED)
        .body(MediaType.parse(type), body)
        .build();
  }
}
