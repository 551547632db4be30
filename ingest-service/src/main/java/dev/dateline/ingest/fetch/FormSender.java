package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Sends a form to one address. Redirects are not followed and no turn is waited for: hubs are
 * services, made for the traffic of all their subscribers.
 */
final class FormSender {
  /** Read of the answer, to see why it is none. */
  private static final int ANSWER_BYTES = 32 * 1024;

  private final FetchSettings settings;
  private final Transport transport;
  private final Clock clock;

  FormSender(FetchSettings settings, Transport transport, Clock clock) {
    this.settings = settings;
    this.transport = transport;
    this.clock = clock;
  }

  /** Never throws for what the network or a server does. */
  FetchResult post(String url, String form) throws InterruptedException {
    try {
      Target target = Target.parse(url);
      if (!settings.mayBePrivate(target.host())) {
        target.checkPublic();
      }
      try {
        return postOnce(target, form);
      } catch (StaleConnectionException e) {
        return postOnce(target, form);
      }
    } catch (IOException e) {
      return Failures.of(e);
    }
  }

  private FetchResult postOnce(Target target, String form)
      throws IOException, InterruptedException {
    HttpPost post = new HttpPost(target.toString());
    post.setHeader("User-Agent", settings.userAgent());
    post.setHeader("Accept-Encoding", BodyReader.ACCEPT_ENCODING);
    post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
    HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
    return transport.exchange(host, post, settings.timeout(), this::taken);
  }

  private FetchResult taken(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    byte[] said = BodyReader.start(response, ANSWER_BYTES);
    return status >= 200 && status <= 299
        ? new FetchResult.Fetched(
            "",
            null,
            status,
            Freshness.text(response, "Content-Type"),
            CacheValidators.NONE,
            Duration.ZERO,
            List.of(),
            clock.instant(),
            said)
        : new FetchResult.Failed(
            FetchError.ofStatus(status),
            "the server answered " + status,
            Freshness.silence(response, clock.instant()));
  }
}
