package dev.dateline.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.StreamClosedException;
import org.brotli.dec.BrotliInputStream;

/**
 * Reads bodies to a limit that holds before and after decompression, so that neither an endless
 * body nor a small one that grows (a bomb) can fill memory.
 */
final class BodyReader {
  static final String ACCEPT_ENCODING = "gzip, deflate, br";

  private static final int BUFFER = 16 * 1024;
  private static final int MOST_CODINGS = 2;

  /** Markup shrinks by 5 to 30; only what is made to grow does so more than this. */
  private static final int MOST_RATIO = 200;

  /** Below this size no ratio does harm. */
  private static final int MODEST = 1 << 20;

  /** What of an unwanted body is read for the sake of the connection. */
  private static final int DRAIN = 64 * 1024;

  private BodyReader() {}

  static byte[] read(ClassicHttpResponse response, int limit) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limit) {
      throw tooLarge(limit);
    }
    return read(entity.getContent(), codings(response), limit);
  }

  /**
   * @param content is closed
   * @param codings values of Content-Encoding, in their order
   */
  static byte[] read(InputStream content, List<String> codings, int limit) throws IOException {
    LimitedInputStream raw = new LimitedInputStream(content, limit);
    try (InputStream body = decoded(raw, codings)) {
      return readAll(body, raw, limit);
    } catch (ZipException | EOFException e) {
      throw new FetchException(
          FetchError.ENCODING, "the compressed body is broken: " + e.getMessage());
    }
  }

  /** The beginning of a body, decoded; what breaks on the way ends it. */
  static byte[] start(ClassicHttpResponse response, int most) {
    HttpEntity entity = response.getEntity();
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    if (entity == null) {
      return new byte[0];
    }
    try {
      // left open: closing would read the body to its end
      InputStream body =
          decoded(new LimitedInputStream(entity.getContent(), most), codings(response));
      byte[] buffer = new byte[BUFFER];
      for (int n = body.read(buffer); n >= 0 && out.size() < most; n = body.read(buffer)) {
        out.write(buffer, 0, Math.min(n, most - out.size()));
      }
    } catch (IOException e) {
      // what came before is the beginning all the same
    }
    return out.toByteArray();
  }

  /** Whether the rest of the body ends soon enough to keep the connection. */
  static boolean drain(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return true;
    }
    try {
      return entity.getContent().readNBytes(DRAIN).length < DRAIN;
    } catch (StreamClosedException e) {
      return true; // read to its end before
    }
  }

  private static List<String> codings(ClassicHttpResponse response) {
    return Arrays.stream(response.getHeaders("Content-Encoding")).map(Header::getValue).toList();
  }

  private static InputStream decoded(InputStream raw, List<String> headers) throws IOException {
    String[] codings = String.join(",", headers).toLowerCase(Locale.ROOT).split(",");
    if (codings.length > MOST_CODINGS) {
      throw new FetchException(FetchError.ENCODING, "more than two content codings");
    }
    InputStream in = raw;
    for (int i = codings.length - 1; i >= 0; i--) {
      in = decoded(in, codings[i].strip());
    }
    return in;
  }

  private static InputStream decoded(InputStream in, String coding) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 1);
    int first = peeked.read();
    if (first < 0) {
      return peeked;
    }
    peeked.unread(first);
    return switch (coding) {
      case "", "identity", "none", "utf-8" -> peeked;
      // servers that say gzip and send plain text are common enough
      case "gzip", "x-gzip" -> first == 0x1f ? new GZIPInputStream(peeked, BUFFER) : peeked;
      // RFC 9110 means zlib; some servers send bare deflate
      case "deflate" -> inflate(peeked, new Inflater((first & 0x0f) != 8));
      case "br" -> new BrotliInputStream(peeked);
      default -> throw new FetchException(FetchError.ENCODING, "unknown content coding: " + coding);
    };
  }

  private static InputStream inflate(InputStream in, Inflater inflater) {
    return new InflaterInputStream(in, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private static byte[] readAll(InputStream in, LimitedInputStream raw, int limit)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + n > limit) {
        throw tooLarge(limit);
      }
      out.write(buffer, 0, n);
      if (out.size() > MODEST && out.size() / MOST_RATIO > raw.taken()) {
        throw new FetchException(
            FetchError.TOO_LARGE, "grows more than " + MOST_RATIO + "-fold by decompression");
      }
    }
    return out.toByteArray();
  }

  static FetchException tooLarge(int limit) {
    return new FetchException(FetchError.TOO_LARGE, "larger than " + limit + " bytes");
  }
}
