package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one address with its redirects. Every hop is vetted anew, waits for its site's turn, and
 * all of them share one time limit, from the first byte to the last.
 */
final class HttpFetcher {
  /** Read of a body that brings no content, to see why. */
  private static final int WALL_BYTES = 32 * 1024;

  private static final byte[] NOTHING = new byte[0];

  private final FetchSettings settings;
  private final Transport transport;
  private final Pacer pacer;
  private final Clock clock;

  HttpFetcher(FetchSettings settings, Transport transport, Pacer pacer, Clock clock) {
    this.settings = settings;
    this.transport = transport;
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
    boolean permanent = true;
    String movedTo = null;
    Set<String> asked = new HashSet<>();
    for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
      FetchResult.Failed refusal = request.gate().refusal(target);
      if (refusal != null) {
        return refusal;
      }
      if (!asked.add(target.toString())) {
        throw new FetchException(FetchError.REDIRECT, "redirects in a circle to " + target);
      }
      Hop answered = visit(request, target, left, movedTo);
      left = left.minus(answered.took());
      switch (answered.answer()) {
        case Answer.Final(FetchResult result) -> {
          return result;
        }
        case Answer.Redirect(Target next, boolean forGood) -> {
          FetchError wall = Walls.ofRedirect(start, next);
          if (wall != null) {
            throw new FetchException(wall, "sent to " + next);
          }
          permanent &= forGood;
          movedTo = permanent ? next.toString() : movedTo;
          target = next;
        }
      }
    }
    throw new FetchException(
        FetchError.REDIRECT, "more than " + settings.maxRedirects() + " redirects");
  }

  private record Hop(Answer answer, Duration took) {}

  /** One request in its site's turn; another turn where the server had closed a kept connection. */
  private Hop visit(FetchRequest request, Target target, Duration left, @Nullable String movedTo)
      throws IOException, InterruptedException {
    try {
      return visitOnce(request, target, left, movedTo);
    } catch (StaleConnectionException e) {
      Hop second = visitOnce(request, target, left.minus(e.took()), movedTo);
      return new Hop(second.answer(), e.took().plus(second.took()));
    }
  }

  private Hop visitOnce(
      FetchRequest request, Target target, Duration left, @Nullable String movedTo)
      throws IOException, InterruptedException {
    String site = Site.of(target);
    try (Pacer.Turn turn = pacer.await(site, request.admission())) {
      try {
        Answer answer = ask(request, target, left, movedTo);
        if (answer instanceof Answer.Final(FetchResult.Failed failed)) {
          if (isStrain(failed.error())) {
            turn.strained();
          }
          if (failed.retryAfter() != null) {
            pacer.holdEverywhere(site, shorter(failed.retryAfter(), Duration.ofDays(1)));
          }
        }
        return new Hop(answer, turn.took());
      } catch (StaleConnectionException e) {
        throw new StaleConnectionException(e, turn.took());
      } catch (IOException e) {
        if (isStrain(Failures.of(e).error())) {
          turn.strained();
        }
        throw e;
      }
    }
  }

  private static boolean isStrain(FetchError error) {
    return error == FetchError.TOO_MANY_REQUESTS
        || error == FetchError.SERVER_ERROR
        || error == FetchError.CHALLENGE
        || error == FetchError.TIMEOUT;
  }

  private Answer ask(FetchRequest request, Target target, Duration left, @Nullable String movedTo)
      throws IOException, InterruptedException {
    if (!settings.mayBePrivate(target.host())) {
      target.checkPublic();
    }
    HttpGet get = RequestHeaders.get(request, target, settings.userAgent());
    HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
    return transport.exchange(
        host, get, left, response -> read(request, target, movedTo, response));
  }

  private Answer read(
      FetchRequest request, Target target, @Nullable String movedTo, ClassicHttpResponse response)
      throws IOException {
    int status = response.getCode();
    String location = Freshness.text(response, "Location");
    if (isRedirect(status) && location != null) {
      return new Answer.Redirect(target.resolve(location), status == 301 || status == 308);
    }
    CacheValidators validators =
        new CacheValidators(
            Freshness.text(response, "ETag"), Freshness.text(response, "Last-Modified"));
    if (status == 304 && !request.validators().equals(CacheValidators.NONE)) {
      Duration fresh =
          Freshness.isSaid(response) ? Freshness.lifetime(response, clock.instant()) : null;
      return new Answer.Final(new FetchResult.NotModified(movedTo, validators, fresh));
    }
    if (status < 200 || status > 299) {
      FetchError wall =
          request.cut()
              ? null
              : Walls.ofAnswer(status, response, BodyReader.start(response, WALL_BYTES));
      return new Answer.Final(
          new FetchResult.Failed(
              wall != null ? wall : FetchError.ofStatus(status),
              "the server answered " + status,
              Freshness.silence(response, clock.instant())));
    }
    FetchError wall = Walls.ofAnswer(status, response, NOTHING);
    if (wall != null) {
      return new Answer.Final(
          new FetchResult.Failed(
              wall, "the server answered " + status + " with a bot check", null));
    }
    byte[] body =
        request.cut()
            ? BodyReader.start(response, request.maxBytes())
            : BodyReader.read(response, request.maxBytes());
    return new Answer.Final(
        new FetchResult.Fetched(
            target.toString(),
            movedTo,
            status,
            Freshness.text(response, "Content-Type"),
            validators,
            Freshness.lifetime(response, clock.instant()),
            Freshness.all(response, "Link"),
            clock.instant(),
            body));
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
