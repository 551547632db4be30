package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: public, max-age=600 | 600",
        "Cache-Control: max-age=600; Age: 200 | 400",
        "Cache-Control: max-age=600; Age: 900 | 0",
        "Cache-Control: no-cache, max-age=600 | 0",
        "Cache-Control: no-store; Expires: Wed, 04 Mar 2026 13:00:00 GMT | 0",
        "Expires: Wed, 04 Mar 2026 12:10:00 GMT | 600",
        "Date: Wed, 04 Mar 2026 12:05:00 GMT; Expires: Wed, 04 Mar 2026 12:10:00 GMT | 300",
        "Cache-Control: max-age=60; Expires: Wed, 04 Mar 2026 13:00:00 GMT | 60",
        "Expires: 0 | 0",
        "Expires: Wed, 04 Mar 2026 11:00:00 GMT | 0",
        "X-Nothing: 1 | 0"
      })
  void tellsHowLongAnAnswerIsFresh(String headers, long seconds) {
    assertThat(Freshness.lifetime(response(headers), NOON)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void retryAfterIsASpanOrADate() {
    assertThat(Freshness.retryAfter(response("Retry-After: 120"), NOON))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(Freshness.retryAfter(response("Retry-After: Wed, 04 Mar 2026 12:01:00 GMT"), NOON))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(Freshness.retryAfter(response("Retry-After: soon"), NOON)).isNull();
  }

  private static BasicHttpResponse response(String headers) {
    BasicHttpResponse response = new BasicHttpResponse(200);
    for (String header : headers.split(";")) {
      int colon = header.indexOf(':');
      response.addHeader(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
    return response;
  }
}
