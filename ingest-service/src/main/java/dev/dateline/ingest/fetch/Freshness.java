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
import org.jspecify.annotations.Nullable;

/** What an answer says about when to ask again. */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

  private static final int MOST_VALUES = 20;

  private Freshness() {}

  /** Cache-Control's max-age (RFC 9111, 5.2.2.1); zero if there is none or it does not hold. */
  static Duration maxAge(HttpMessage response) {
    String value = text(response, "Cache-Control");
    if (value == null) {
      return Duration.ZERO;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    Matcher m = MAX_AGE.matcher(lower);
    boolean cacheable = !lower.contains("no-cache") && !lower.contains("no-store");
    return cacheable && m.find() ? Duration.ofSeconds(Long.parseLong(m.group(1))) : Duration.ZERO;
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
