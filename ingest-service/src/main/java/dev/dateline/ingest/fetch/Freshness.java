package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What an answer says about when to ask again. */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

  private static final int MOST_VALUES = 20;

  private Freshness() {}

  /**
   * How long the answer stays fresh (RFC 9111, 4.2): {@code max-age} of Cache-Control, else
   * Expires, less the Age that caches gave it.
   *
   * @param now for an answer that has no Date
   * @return zero if the answer does not say, or must not be kept
   */
  static Duration lifetime(HttpMessage response, Instant now) {
    String value = text(response, "Cache-Control");
    String control = value == null ? "" : value.toLowerCase(Locale.ROOT);
    if (control.contains("no-cache") || control.contains("no-store")) {
      return Duration.ZERO;
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    Duration whole =
        maxAge.find()
            ? Duration.ofSeconds(Long.parseLong(maxAge.group(1)))
            : untilExpiry(response, now);
    String age = text(response, "Age");
    Duration left =
        age != null && SECONDS.matcher(age).matches()
            ? whole.minusSeconds(Long.parseLong(age))
            : whole;
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** Whether the answer has a word on that; an unchanged one without keeps what was said before. */
  static boolean isSaid(HttpMessage response) {
    return text(response, "Cache-Control") != null || text(response, "Expires") != null;
  }

  private static Duration untilExpiry(HttpMessage response, Instant now) {
    String expires = text(response, "Expires");
    Instant end = expires == null ? null : DateUtils.parseStandardDate(expires);
    String date = text(response, "Date");
    Instant made = date == null ? null : DateUtils.parseStandardDate(date);
    return end == null ? Duration.ZERO : Duration.between(made == null ? now : made, end);
  }

  /** How long the site wants to be left alone: only 429 and 503 say so for the whole of it. */
  static @Nullable Duration silence(HttpResponse response, Instant now) {
    int status = response.getCode();
    return status == 429 || status == 503 ? retryAfter(response, now) : null;
  }

  /** Retry-After (RFC 9110, 10.2.3), in seconds or as a date; {@code null} if absent or past. */
  static @Nullable Duration retryAfter(HttpMessage response, Instant now) {
    String value = text(response, "Retry-After");
    if (value == null) {
      return null;
    }
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant date = DateUtils.parseStandardDate(value);
    return date == null || date.isBefore(now) ? null : Duration.between(now, date);
  }

  /** The values of a header that may be given several times; bounded. */
  static List<String> all(HttpMessage response, String name) {
    return Arrays.stream(response.getHeaders(name))
        .map(Header::getValue)
        .filter(Objects::nonNull)
        .limit(MOST_VALUES)
        .toList();
  }

  static @Nullable String text(HttpMessage response, String name) {
    Header header = response.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() ? null : value.strip();
  }
}
