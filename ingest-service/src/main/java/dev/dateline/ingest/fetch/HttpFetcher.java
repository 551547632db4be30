package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one address with its redirects. Every hop is vetted anew, waits for its site's turn, and
 * all of them share one time limit, from the first byte to the last.
 */
final class HttpFetcher {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8192}");

  /** The connection's own business, and what would make an answer unreadable. */
  private static final Set<String> NOT_THE_USERS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "accept-encoding",
          "te",
          "upgrade",
          "expect",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "range");

  private final FetchSettings settings;
  private final Connections connections;
  private final Pacer pacer;
  private final Clock clock;

  HttpFetcher(FetchSettings settings, Connections connections, Pacer pacer, Clock clock) {
    this.settings = settings;
    this.connections = connections;
    this.pacer = pacer;
    this.clock = clock;
  }

  /** Never throws for what the network or a server does. */
  FetchResult fetch(FetchRequest request) throws InterruptedException {
    try {
      return follow(request, Target.parse(request.url()));
    } catch (IOException e) {
      return Failures.of(e);
    }
  }

  private FetchResult follow(FetchRequest request, Target start)
      throws IOException, InterruptedException {
    Target target = start;
    Duration left = settings.timeout();
    for (int hop = 0; hop <= settings.maxRedirects(); ) {
      String site = Site.of(target);
      try (Pacer.Turn turn = pacer.await(site)) {
        // redirects within a site are one visit; only the first waits for a turn
        for (; hop <= settings.maxRedirects() && Site.of(target).equals(site); hop++) {
          long began = System.nanoTime();
          Answer answer = ask(request, target, left);
          left = left.minusNanos(System.nanoTime() - began);
          switch (answer) {
            case Answer.Final(FetchResult result) -> {
              hold(site, result);
              return result;
            }
            case Answer.Redirect(Target next) -> target = next;
          }
        }
      }
    }
    throw new FetchException(
        FetchError.REDIRECT, "more than " + settings.maxRedirects() + " redirects");
  }

  private void hold(String site, FetchResult result) {
    if (result instanceof FetchResult.Failed failed && failed.retryAfter() != null) {
      pacer.hold(site, shorter(failed.retryAfter(), Duration.ofDays(1)));
    }
  }

  private Answer ask(FetchRequest request, Target target, Duration left) throws IOException {
    if (!settings.mayBePrivate(target.host())) {
      target.checkPublic();
    }
    HttpGet get = new HttpGet(target.toString());
    get.setHeader("Accept", request.accept());
    get.setHeader("Accept-Encoding", BodyReader.ACCEPT_ENCODING);
    get.setHeader("User-Agent", settings.userAgent());
    conditional(get, request.validators());
    own(get, request, target);
    HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
    return connections.exchange(host, get, left, response -> read(request, target, response));
  }

  private static void conditional(HttpGet get, CacheValidators validators) {
    if (validators.etag() != null && VALUE.matcher(validators.etag()).matches()) {
      get.setHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null && VALUE.matcher(validators.lastModified()).matches()) {
      get.setHeader("If-Modified-Since", validators.lastModified());
    }
  }

  /**
   * A cookie or key goes to the site that it was given for, never in the clear if that was secure.
   */
  private static void own(HttpGet get, FetchRequest request, Target target) throws FetchException {
    if (request.headers().isEmpty()) {
      return;
    }
    Target owner = Target.parse(request.owner());
    boolean secure = target.scheme().equals("https") || owner.scheme().equals("http");
    if (!Site.of(owner).equals(Site.of(target)) || !secure) {
      return;
    }
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (TOKEN.matcher(name).matches()
          && VALUE.matcher(header.getValue()).matches()
          && !NOT_THE_USERS.contains(name)) {
        get.setHeader(header.getKey(), header.getValue());
      }
    }
  }

  private Answer read(FetchRequest request, Target target, ClassicHttpResponse response)
      throws IOException {
    int status = response.getCode();
    String location = Freshness.text(response, "Location");
    if (isRedirect(status) && location != null) {
      return new Answer.Redirect(target.resolve(location));
    }
    CacheValidators validators =
        new CacheValidators(
            Freshness.text(response, "ETag"), Freshness.text(response, "Last-Modified"));
    if (status == 304 && !request.validators().equals(CacheValidators.NONE)) {
      return new Answer.Final(new FetchResult.NotModified(validators, Freshness.maxAge(response)));
    }
    if (status < 200 || status > 299) {
      return new Answer.Final(
          new FetchResult.Failed(
              FetchError.ofStatus(status), "the server answered " + status, retryAfter(response)));
    }
    byte[] body = BodyReader.read(response, request.maxBytes());
    return new Answer.Final(
        new FetchResult.Fetched(
            target.toString(),
            status,
            Freshness.text(response, "Content-Type"),
            validators,
            Freshness.maxAge(response),
            Freshness.all(response, "Link"),
            clock.instant(),
            body));
  }

  private @Nullable Duration retryAfter(ClassicHttpResponse response) {
    int status = response.getCode();
    return status == 429 || status == 503 ? Freshness.retryAfter(response, clock.instant()) : null;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
