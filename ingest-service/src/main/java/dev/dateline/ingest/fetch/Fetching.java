package dev.dateline.ingest.fetch;

import dev.dateline.contract.SitePace;
import dev.dateline.ingest.fetch.FetchRequest.Admission;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fetches feeds and pages. Safe for any number of threads; virtual ones are meant. */
public final class Fetching implements AutoCloseable {
  private static final String ACCEPT_FEED =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
  private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.1";
  private static final String ACCEPT_ANY =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
          + " application/feed+json, application/xml;q=0.9, */*;q=0.5";
  private final FetchSettings settings;
  private final Transport transport;
  private final HttpFetcher fetcher;
  private final FormSender forms;
  private final RobotsFiles robots;
  private final CrawlDelays delays;
  private final Pacer pacer;
  private final Clock clock;
  private final MeterRegistry metrics;

  /** Over the network, as the only instance. */
  public Fetching(FetchSettings settings, MeterRegistry metrics, Clock clock) {
    this(settings, metrics, clock, SiteShare.ALONE, Places.unlimited());
  }

  /** Over the network. */
  public Fetching(
      FetchSettings settings, MeterRegistry metrics, Clock clock, SiteShare share, Places places) {
    this(settings, metrics, clock, share, places, Timeline.REAL, Transport.network(settings));
  }

  /**
   * @param share which sites this instance may ask now
   * @param places of those who fetch, free while they wait
   * @param timeline in which turns are waited for
   * @param transport closed with this
   */
  public Fetching(
      FetchSettings settings,
      MeterRegistry metrics,
      Clock clock,
      SiteShare share,
      Places places,
      Timeline timeline,
      Transport transport) {
    this.settings = settings;
    this.metrics = metrics;
    this.transport = transport;
    this.clock = clock;
    pacer = new Pacer(settings.pacing(), settings.perSite(), timeline, share, places);
    fetcher = new HttpFetcher(settings, transport, pacer, clock);
    forms = new FormSender(settings, transport, clock);
    robots = new RobotsFiles(fetcher, pacer, places, clock, timeline);
    delays = new CrawlDelays(robots, pacer, clock);
  }

  /**
   * Fetches a feed, conditionally.
   *
   * @param url where the feed is now
   * @param validators of the last answer
   * @param headers the user's own for this feed
   * @param feed the address that they were given for
   */
  public FetchResult feed(
      String url, CacheValidators validators, Map<String, String> headers, String feed)
      throws InterruptedException {
    return feed(url, validators, headers, feed, Admission.FREE);
  }

  /** The same, if it is admitted once its turn at the site has come. */
  public FetchResult feed(
      String url,
      CacheValidators validators,
      Map<String, String> headers,
      String feed,
      Admission admission)
      throws InterruptedException {
    FetchRequest.Gate gate =
        switch (settings.robots()) {
          case ALL -> robots::refusal;
          case PAGES -> this::paced;
          case NONE -> FetchRequest.Gate.OPEN;
        };
    int limit = settings.feedLimit().asInt();
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                url, ACCEPT_FEED, limit, validators, headers, feed, gate, admission, false));
    count("feed", outcome(result));
    return result;
  }

  /** A feed that a user named is asked for whatever robots.txt forbids, but at its pace. */
  private FetchResult.@Nullable Failed paced(Target target) throws InterruptedException {
    return delays.learn(target);
  }

  /**
   * What the site of an address is known to ask for.
   *
   * @return {@code null} if nothing is known
   */
  public @Nullable SitePace pace(String url) {
    try {
      Target target = Target.parse(url);
      SitePace known = delays.of(target);
      Duration held = pacer.held(Site.of(target));
      return held.isZero()
          ? known
          : new SitePace(
              known == null ? null : known.crawlDelay(),
              known == null ? null : known.knownUntil(),
              clock.instant().plus(held));
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Heeds what the site of an address asked for before a restart, or asked another instance, and
   * that it was asked by that.
   *
   * @param pace {@code null} if nobody has looked
   * @param ago since when nobody else asks the site
   */
  public void recall(String url, @Nullable SitePace pace, Duration ago) {
    try {
      Target target = Target.parse(url);
      pacer.asked(Site.of(target), ago);
      if (pace == null) {
        return;
      }
      if (pace.heldUntil() != null) {
        hold(Site.of(target), pace.heldUntil());
      }
      if (settings.robots() != RobotsScope.NONE) {
        delays.recall(target, pace);
      }
    } catch (IOException e) {
      // nothing is ever asked of such an address
    }
  }

  /** What goes on at sites, for whoever shares them out among instances. */
  public PacedSites sites() {
    return pacer;
  }

  /** Leaves a site alone until then, as another instance was told. */
  public void hold(String site, Instant until) {
    Instant now = clock.instant();
    if (until.isAfter(now)) {
      pacer.hold(site, Duration.between(now, until));
    }
  }

  /**
   * Fetches the page of an entry, or the one that it points to in place of a text of its own.
   *
   * @param headers the user's own for the feed
   * @param feed the address that they were given for
   */
  public PageResult page(String url, Map<String, String> headers, String feed)
      throws InterruptedException {
    FetchRequest.Gate gate =
        settings.robots() == RobotsScope.NONE ? FetchRequest.Gate.OPEN : robots::refusal;
    int limit = settings.pageLimit().asInt();
    FetchRequest request =
        new FetchRequest(
            url,
            ACCEPT_PAGE,
            limit,
            CacheValidators.NONE,
            headers,
            feed,
            gate,
            Admission.FREE,
            false);
    PageResult result = new PageVisit(fetcher).visit(request);
    count("page", result instanceof PageResult.Failed failed ? failed.error().label() : "fetched");
    return result;
  }

  /** Fetches what stands at an address, a page or a feed, for somebody who asks what it is. */
  public FetchResult document(String url) throws InterruptedException {
    FetchRequest.Gate gate =
        settings.robots() == RobotsScope.NONE ? FetchRequest.Gate.OPEN : robots::refusal;
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                url,
                ACCEPT_ANY,
                settings.feedLimit().asInt(),
                CacheValidators.NONE,
                Map.of(),
                url,
                gate,
                Admission.FREE,
                false));
    count("document", outcome(result));
    return result;
  }

  /**
   * Sends a form, as to a WebSub hub.
   *
   * @param fields in their order
   * @return {@code Fetched} for any status of 2xx
   */
  public FetchResult post(String url, Map<String, String> fields) throws InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    FetchResult result = forms.post(url, form);
    count("hub", outcome(result));
    return result;
  }

  /** The sitemaps that the robots.txt of an address names; none where it cannot be had. */
  public List<String> sitemaps(String url) throws InterruptedException {
    return robots.sitemaps(url);
  }

  @Override
  public void close() {
    transport.close();
  }

  private static String outcome(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched fetched -> "fetched";
      case FetchResult.NotModified none -> "not-modified";
      case FetchResult.Failed failed -> failed.error().label();
    };
  }

  private void count(String what, String outcome) {
    metrics.counter("dateline.ingest.fetches", "what", what, "outcome", outcome).increment();
  }
}
