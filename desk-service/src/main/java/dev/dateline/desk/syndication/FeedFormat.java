package dev.dateline.desk.syndication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The formats of a feed. */
public enum FeedFormat {
  /** JSON Feed 1.1. */
  JSON("application/feed+json", JsonFeed::write),
  /** RFC 4287. */
  ATOM("application/atom+xml;charset=utf-8", AtomFeed::write),
  /** RSS 2.0 with content, Dublin Core and Media RSS. */
  RSS("application/rss+xml;charset=utf-8", RssFeed::write);

  private final String contentType;
  private final Writer writer;

  FeedFormat(String contentType, Writer writer) {
    this.contentType = contentType;
    this.writer = writer;
  }

  private interface Writer {
    void write(Feed feed, OutputStream out) throws IOException;
  }

  /** For the {@code Content-Type} header. */
  public String contentType() {
    return contentType;
  }

  /** The feed in this format, in UTF-8. The same feed gives the same bytes. */
  public byte[] bytes(Feed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(feed, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a feed cannot be written", e);
    }
    return out.toByteArray();
  }
}
