package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "403, <title>Just a moment...</title>, CHALLENGE",
        "503, <script src='/cdn-cgi/challenge-platform/x.js'>, CHALLENGE",
        "403, <h1>Before you continue</h1>, CONSENT",
        "403, <h1>Bevor Sie fortfahren</h1>, CONSENT",
        "405, <h1>Verifique se você é humano</h1>, CHALLENGE",
        "403, <h1>私はロボットではありません</h1>, CHALLENGE",
        "403, <input type=\"password\">, LOGIN",
        "403, Forbidden, -",
        "503, Service down for maintenance, -",
        "404, Just a moment... we cannot find it, -"
      })
  void tellsABotCheckAConsentFormAndALoginFromAPlainRefusal(int status, String body, String wall) {
    FetchError found =
        Walls.ofAnswer(
            status, new BasicHttpResponse(status), body.getBytes(StandardCharsets.UTF_8));

    assertThat(found).isEqualTo(wall == null ? null : FetchError.valueOf(wall));
  }

  @Test
  void aHeaderIsEnough() {
    BasicHttpResponse response = new BasicHttpResponse(202);
    response.setHeader("x-amzn-waf-action", "challenge");

    assertThat(Walls.ofAnswer(202, response, new byte[0])).isEqualTo(FetchError.CHALLENGE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://news.example/a, https://consent.news.example/collectConsent?sid=1, CONSENT",
        "https://news.example/a, https://news.example/cookie/consent?back=/a, CONSENT",
        "https://news.example/a, https://login.news.example/?next=a, LOGIN",
        "https://news.example/a, https://news.example/user/login, LOGIN",
        "https://news.example/a, https://news.example/user/login.php?back=a, LOGIN",
        "https://news.example/a, https://www.news.example/a, -",
        "https://news.example/id/feed, https://id.news.example/feed, -",
        "https://news.example/a, https://id.news.example/signin?next=a, LOGIN",
        "https://news.example/login, https://news.example/user/login, -",
        "https://news.example/a, https://news.example/2026/login-system-fails, -",
        "https://news.example/a, https://news.example/2026/consent-law-passed, -"
      })
  void tellsWhereARedirectLeads(String from, String to, String wall) throws Exception {
    assertThat(Walls.ofRedirect(Target.parse(from), Target.parse(to)))
        .isEqualTo(wall == null ? null : FetchError.valueOf(wall));
  }
}
