package dev.dateline.ingest.fetch;

import java.util.Locale;

/** Why a fetch brought nothing, in classes that the owner of a feed list can act on. */
public enum FetchError {
  /** The host has no address, or its name server did not answer. */
  DNS(true),
  /** No connection could be made, or it broke. */
  CONNECT(true),
  /** The answer did not come, or not to its end, in time. */
  TIMEOUT(true),
  /** No trusted connection: a wrong, expired or unknown certificate. */
  TLS(false),
  /** The answer is no HTTP, or breaks a limit on header size or count. */
  PROTOCOL(true),
  /** A redirect too many, in a circle or to nowhere. */
  REDIRECT(false),
  /** 403 or 451: the server will not serve us. */
  FORBIDDEN(false),
  /** 401 or 407, or a page that asks for a password. */
  LOGIN(false),
  /** A page that asks for consent to cookies or terms. */
  CONSENT(false),
  /** A bot check, which wants to see a browser or a human. */
  CHALLENGE(false),
  /** 404: not there. */
  NOT_FOUND(false),
  /** 410: gone for good. */
  GONE(false),
  /** 429: too many requests. */
  TOO_MANY_REQUESTS(true),
  /** Not asked for: the site had asked to be left alone for a while. */
  HELD(true),
  /** Not asked for: too many others wait for the site's turn, or for that of any site. */
  BUSY(true),
  /** Another status of 4xx, or one that means nothing here. */
  CLIENT_ERROR(false),
  /** A status of 5xx. */
  SERVER_ERROR(true),
  /** More bytes, after decompression, than the limit. */
  TOO_LARGE(false),
  /** A content coding that we do not know, or one that is broken. */
  ENCODING(false),
  /** The site's robots.txt forbids it. */
  ROBOTS(false),
  /** robots.txt cannot be had, so nothing of the site may be (RFC 9309, 2.3.1.4). */
  ROBOTS_UNREACHABLE(true),
  /**
   * The address is private, local, reserved or translated, or names another port than 80 and 443.
   */
  UNSAFE_ADDRESS(false),
  /** No http or https address at all. */
  BAD_ADDRESS(false),
  /** A page of another kind than HTML. */
  CONTENT_TYPE(false),
  /** A page whose text comes by script, or not at all. */
  EMPTY_PAGE(false);

  private final boolean transientFailure;

  FetchError(boolean transientFailure) {
    this.transientFailure = transientFailure;
  }

  /** Whether the same request may well succeed later. */
  public boolean isTransient() {
    return transientFailure;
  }

  /** Whether nothing was asked: no attempt, and nothing is known of what would have come. */
  public boolean isPutOff() {
    return this == HELD || this == BUSY;
  }

  /** Its name as it stands in a feed's health and in metrics, such as {@code too-many-requests}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands in the way, for people. */
  String words() {
    return switch (this) {
      case CHALLENGE -> "a bot check";
      case CONSENT -> "a consent form";
      case LOGIN -> "a login form";
      default -> label();
    };
  }

  static FetchError ofStatus(int status) {
    return switch (status) {
      case 401, 407 -> LOGIN;
      case 403, 451 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 410 -> GONE;
      case 429 -> TOO_MANY_REQUESTS;
      case 408, 425 -> TIMEOUT;
      default -> status >= 500 ? SERVER_ERROR : CLIENT_ERROR;
    };
  }
}
