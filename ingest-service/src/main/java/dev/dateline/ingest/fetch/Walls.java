package dev.dateline.ingest.fetch;

import dev.dateline.ingest.wall.Wall;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** Tells what stands between us and the content: a bot check, a consent form, a login. */
final class Walls {
  /** Statuses under which bot checks come. */
  private static final Set<Integer> CHECKED = Set.of(202, 401, 403, 405, 406, 429, 503);

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "just a moment\\.\\.\\.|challenge-platform|cf-chl|cf_chl|/cdn-cgi/challenge"
              + "|captcha-delivery|px-captcha|_incapsula_resource|awswafintegration"
              + "|checking your browser|enable javascript and cookies|are you (?:a )?robot"
              + "|verify (?:that )?you are (?:a )?human|g-recaptcha|hcaptcha|ddos protection by");
  private static final Pattern CONSENT =
      Pattern.compile("before you continue|cookie[- ]?consent|consent[- ](?:form|page|manager)");
  private static final Pattern PASSWORD = Pattern.compile("type\\s*=\\s*[\"']?password");

  private static final Pattern CONSENT_PLACE =
      Pattern.compile(
          "(?:consent|cmp|privacy)\\..*|[^/]*/(?:[^?]*/)?(?:collect)?consent(?:[/?].*)?");
  private static final Pattern LOGIN_PLACE =
      Pattern.compile(
          "(?:login|signin|auth|sso|account|accounts)\\..*"
              + "|[^/]*/(?:[^?]*/)?(?:login|log-in|signin|sign-in|sso)(?:\\.\\w+)?/?(?:\\?.*)?");

  /** A page with more letters than this has a text of its own, whatever stands before it. */
  static final int MOST_LETTERS = 1_200;

  /** A form and its small print; an article seldom has so few. */
  private static final int FEW_LETTERS = 600;

  private Walls() {}

  /**
   * Of a page that came with a good status.
   *
   * @return {@code null} if it may be what was asked for
   */
  static @Nullable FetchError ofPage(PageSketch sketch, String html) {
    if (sketch.letters() >= MOST_LETTERS || sketch.data()) {
      return null;
    }
    boolean challenged = Wall.CHALLENGE.isNamedIn(sketch.words());
    boolean checked = sketch.scripted() && CHALLENGE.matcher(html.toLowerCase(Locale.ROOT)).find();
    if (challenged || (checked && sketch.letters() < FEW_LETTERS)) {
      return FetchError.CHALLENGE;
    }
    if (sketch.letters() >= FEW_LETTERS) {
      return null;
    }
    if (sketch.password()) {
      return FetchError.LOGIN;
    }
    return Wall.CONSENT.isNamedIn(sketch.words()) ? FetchError.CONSENT : null;
  }

  /**
   * Of an answer without content.
   *
   * @param start of the body; empty if it cannot be read
   * @return {@code null} if the answer is what its status says
   */
  static @Nullable FetchError ofAnswer(int status, HttpMessage response, byte[] start) {
    if (says(response, "cf-mitigated", "challenge")
        || says(response, "x-amzn-waf-action", "")
        || (status == 403 && says(response, "x-datadome", ""))) {
      return FetchError.CHALLENGE;
    }
    if (!CHECKED.contains(status)) {
      return null;
    }
    String text = new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    if (CHALLENGE.matcher(text).find() || Wall.CHALLENGE.isNamedIn(text)) {
      return FetchError.CHALLENGE;
    }
    if (status == 429 || status == 503) {
      return null;
    }
    if (PASSWORD.matcher(text).find()) {
      return FetchError.LOGIN;
    }
    return CONSENT.matcher(text).find() || Wall.CONSENT.isNamedIn(text) ? FetchError.CONSENT : null;
  }

  /**
   * Of a redirect from what was asked for to a place that is made to stand in the way.
   *
   * @return {@code null} if it leads to content as far as its address says
   */
  static @Nullable FetchError ofRedirect(Target from, Target to) {
    String asked = (from.host() + from.path()).toLowerCase(Locale.ROOT);
    String led = (to.host() + to.path()).toLowerCase(Locale.ROOT);
    if (CONSENT_PLACE.matcher(led).matches() && !CONSENT_PLACE.matcher(asked).matches()) {
      return FetchError.CONSENT;
    }
    return LOGIN_PLACE.matcher(led).matches() && !LOGIN_PLACE.matcher(asked).matches()
        ? FetchError.LOGIN
        : null;
  }

  private static boolean says(HttpMessage response, String header, String value) {
    String found = Freshness.text(response, header);
    return found != null && found.toLowerCase(Locale.ROOT).contains(value);
  }
}
