package dev.dateline.benchmarks.poll;

import dev.dateline.ingest.fetch.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** The servers of all simulated sites, reached without a network. */
final class SimWeb implements Transport {
  private static final String PAGE =
      "<!doctype html><html lang=en><title>Report</title><article><p>The ferry sails"
          + " again.</p></article>";

  private final VirtualTime time;
  private final Instant epoch;

  /** By registrable domain: what politeness is owed to. */
  private final Map<String, SimSite> owners = new HashMap<>();

  private long feedRequests;
  private long notModified;
  private long pageRequests;
  private long robotsRequests;

  SimWeb(VirtualTime time, Instant epoch) {
    this.time = time;
    this.epoch = epoch;
  }

  void add(SimSite site) {
    owners.put(domain(site.host()), site);
    owners.computeIfAbsent(
        domain(site.pages()),
        d -> new SimSite(d, SimSite.Kind.SOUND, false, new java.util.Random(d.hashCode())));
  }

  @Override
  public <T> T exchange(HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
      throws IOException, InterruptedException {
    SimSite site = owners.get(domain(host.getHostName()));
    if (site == null || site.kind() == SimSite.Kind.DEAD) {
      count(request);
      throw new UnknownHostException(host.getHostName());
    }
    site.began(time.nanos(), request.getPath().equals("/robots.txt"));
    try {
      count(request);
      time.sleep(site.latency());
      if (site.isOut(time.nanos()) && request.getPath().hashCode() % 2 == 0) {
        throw new ConnectException("connection reset");
      }
      ClassicHttpResponse answer = answer(site, host.getHostName(), request);
      HttpEntity whole = answer.getEntity();
      if (whole != null && site.cutsOff()) {
        answer.setEntity(new CutEntity(EntityUtils.toByteArray(whole)));
      }
      return reader.read(answer);
    } finally {
      site.ended();
    }
  }

  private void count(HttpUriRequestBase request) {
    String path = request.getPath();
    if (path.equals("/robots.txt")) {
      robotsRequests++;
    } else if (path.indexOf('/', 1) < 0) {
      feedRequests++;
    } else {
      pageRequests++;
    }
  }

  private ClassicHttpResponse answer(SimSite site, String host, HttpUriRequestBase request) {
    String path = request.getPath();
    if (site.isOut(time.nanos())) {
      return response(500, "text/plain", "out of order");
    }
    if (path.equals("/robots.txt")) {
      return robots(site);
    }
    if (site.refuses()) {
      site.toldRetryAfter(time.nanos());
      ClassicHttpResponse response = response(429, "text/plain", "too many");
      response.setHeader("Retry-After", Long.toString(SimSite.RETRY_AFTER.toSeconds()));
      return response;
    }
    if (path.indexOf('/', 1) > 0) {
      return response(200, "text/html", PAGE);
    }
    if (site.kind() == SimSite.Kind.MOVED && !host.startsWith("feeds.")) {
      ClassicHttpResponse response = response(301, "text/plain", "moved");
      response.setHeader("Location", "http://feeds." + site.host() + path);
      return response;
    }
    return feed(site, path, request);
  }

  private static ClassicHttpResponse robots(SimSite site) {
    if (site.kind() != SimSite.Kind.DELAYING) {
      return response(404, "text/plain", "none");
    }
    site.toldDelay();
    return response(
        200, "text/plain", "User-agent: *\nCrawl-delay: " + SimSite.CRAWL_DELAY.toSeconds());
  }

  private ClassicHttpResponse feed(SimSite site, String path, HttpUriRequestBase request) {
    SimFeed feed = site.feed(path);
    if (feed == null) {
      return response(404, "text/plain", "no such feed");
    }
    int out = feed.outBy(Duration.ofNanos(time.nanos()));
    String tag = "\"" + out + "\"";
    Header known = request.getFirstHeader("If-None-Match");
    boolean same = feed.validators() && known != null && tag.equals(known.getValue());
    notModified += same ? 1 : 0;
    ClassicHttpResponse response =
        same
            ? new BasicClassicHttpResponse(304)
            : response(200, "application/rss+xml", feed.document(out, epoch));
    if (feed.validators()) {
      response.setHeader("ETag", tag);
    }
    if (!feed.maxAge().isZero()) {
      response.setHeader("Cache-Control", "max-age=" + feed.maxAge().toSeconds());
    }
    return response;
  }

  private static ClassicHttpResponse response(int status, String type, String body) {
    ClassicHttpResponse response = new BasicClassicHttpResponse(status);
    response.setHeader("Content-Type", type);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setEntity(new ByteArrayEntity(bytes, ContentType.create(type)));
    return response;
  }

  private static String domain(String host) {
    int last = host.lastIndexOf('.');
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  Iterable<SimSite> owners() {
    return owners.values();
  }

  long feedRequests() {
    return feedRequests;
  }

  long notModified() {
    return notModified;
  }

  long pageRequests() {
    return pageRequests;
  }

  long robotsRequests() {
    return robotsRequests;
  }

  @Override
  public void close() {}
}
