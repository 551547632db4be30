package dev.dateline.standalone.newsroom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An answer over HTTP. */
final class Reply {
  private final int status;
  private final String contentType;
  private final byte[] body;

  Reply(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  static Reply text(String contentType, String text) {
    return new Reply(200, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  String etag() {
    return "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
  }
}
