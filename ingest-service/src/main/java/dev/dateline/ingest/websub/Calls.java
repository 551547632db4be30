package dev.dateline.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import dev.dateline.contract.FeedPush;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers what hubs ask and takes what they bring (WebSub, 5.3 and 7). Only who knows a feed's
 * callback address, which is told to its hub alone, gets as far as the feed, and only what is
 * signed with its secret is read.
 */
final class Calls {
  private static final int MOST_CHALLENGE = 1_024;
  private static final int MOST_REASON = 200;
  private static final Duration LONGEST_LEASE = Duration.ofDays(365);

  private final WebSubSettings settings;
  private final Subscribed subscribed;
  private final int mostBytes;
  private final MeterRegistry metrics;
  private final Clock clock;

  Calls(
      WebSubSettings settings,
      Subscribed subscribed,
      int mostBytes,
      MeterRegistry metrics,
      Clock clock) {
    this.settings = settings;
    this.subscribed = subscribed;
    this.mostBytes = mostBytes;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What to say. */
  private record Reply(int status, String what, String body) {
    Reply(int status, String what) {
      this(status, what, "");
    }
  }

  void answer(HttpExchange exchange) throws IOException {
    Reply reply = reply(exchange);
    metrics.counter("dateline.ingest.hub.calls", "outcome", reply.what()).increment();
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    // a challenge is somebody else's text: never to be taken for a page
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (reply.status() == 503) {
      exchange.getResponseHeaders().set("Retry-After", "30");
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    CallbackPath path = CallbackPath.parse(exchange.getRequestURI().getRawPath());
    if (path == null) {
      return new Reply(404, "unknown");
    }
    if (!subscribed.ready()) {
      return new Reply(503, "not-ready");
    }
    FeedPush push = subscribed.push(path.feed());
    FeedPush ours = push != null && isCallback(push, path) ? push : null;
    return switch (exchange.getRequestMethod()) {
      case "GET" -> asked(path.feed(), ours, query(exchange.getRequestURI().getRawQuery()));
      case "POST" -> brought(path.feed(), ours, exchange);
      default -> new Reply(405, "unknown");
    };
  }

  /** A hub asks whether we mean what somebody asked it in our name. */
  private Reply asked(String feed, @Nullable FeedPush push, Map<String, String> query) {
    String challenge = query.getOrDefault("hub.challenge", "");
    boolean sameTopic = push != null && push.topic().equals(query.get("hub.topic"));
    switch (query.getOrDefault("hub.mode", "")) {
      case "subscribe" -> {
        boolean proper = !challenge.isEmpty() && challenge.length() <= MOST_CHALLENGE;
        if (!sameTopic || !proper) {
          return new Reply(404, "refused");
        }
        Instant until = clock.instant().plus(lease(query.get("hub.lease_seconds")));
        return subscribed.call(feed, new HubCall.Confirmed(until))
            ? new Reply(200, "confirmed", challenge)
            : new Reply(503, "busy");
      }
      case "unsubscribe" -> {
        // what is not ours, or is no longer, is not wanted; what is ours is
        boolean proper = !challenge.isEmpty() && challenge.length() <= MOST_CHALLENGE;
        return push == null && proper
            ? new Reply(200, "left", challenge)
            : new Reply(404, "refused");
      }
      case "denied" -> {
        String reason = query.getOrDefault("hub.reason", "").replaceAll("\\p{Cntrl}+", " ");
        String shown = reason.substring(0, Math.min(reason.length(), MOST_REASON));
        return sameTopic
                && subscribed.call(
                    feed, new HubCall.Denied(shown.isBlank() ? "no reason given" : shown))
            ? new Reply(200, "denied")
            : new Reply(404, "refused");
      }
      default -> {
        return new Reply(400, "unknown");
      }
    }
  }

  private Reply brought(String feed, @Nullable FeedPush push, HttpExchange exchange)
      throws IOException {
    boolean ended = push != null && push.leaseUntil() != null && !isLive(push);
    if (push == null || push.denied() != null || ended) {
      return new Reply(410, "not-subscribed");
    }
    String coding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      return new Reply(415, "encoded");
    }
    byte[] body = exchange.getRequestBody().readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      return new Reply(413, "too-large");
    }
    String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
    if (!Signature.isValid(signature, body, push.secret())) {
      // said to be taken, so that nobody can try out signatures (WebSub, 8)
      return new Reply(202, "bad-signature");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return subscribed.call(feed, new HubCall.Pushed(type, body))
        ? new Reply(202, "pushed")
        : new Reply(503, "busy");
  }

  private boolean isLive(FeedPush push) {
    return HubLease.isLive(push, clock.instant());
  }

  private boolean isCallback(FeedPush push, CallbackPath path) {
    byte[] expected = push.callback().getBytes(StandardCharsets.UTF_8);
    byte[] called = (settings.url() + path).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, called);
  }

  /** What the hub gives; what was asked for, if it does not say (WebSub, 5.3, wants it to). */
  private Duration lease(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,10}")) {
      return settings.lease();
    }
    Duration given = Duration.ofSeconds(Long.parseLong(seconds));
    Duration least = given.compareTo(HubLease.SHORTEST) < 0 ? HubLease.SHORTEST : given;
    return least.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : least;
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(
            decoded(pair.substring(0, equals)).toLowerCase(Locale.ROOT),
            decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
