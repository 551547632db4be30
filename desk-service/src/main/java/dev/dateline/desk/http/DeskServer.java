package dev.dateline.desk.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import dev.dateline.desk.board.FeedBoard;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.QueryTooCostlyException;
import dev.dateline.desk.intake.Progress;
import dev.dateline.desk.push.SavedSearches;
import dev.dateline.desk.query.QuerySyntaxException;
import dev.dateline.desk.rules.SavedRules;
import dev.dateline.runtime.FailedException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.jspecify.annotations.Nullable;

/** The desk's web server. */
public final class DeskServer implements AutoCloseable {
  private static final String PAGE = "/dev/dateline/desk/page";

  /** What the page may do: load its own files and speak to this server, nothing else. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  /** On every answer. */
  static final Map<String, String> SAFE =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  /** A client that takes nothing for so long while something is sent has gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MAX_REQUEST_BYTES = 16 * 1024;

  private final Javalin javalin;
  private String host = "";

  /**
   * @param index what to serve
   * @param board of feeds
   * @param searches that are saved
   * @param rules in force
   * @param progress of reading the topics
   * @param figures of the pipeline
   * @param baseUrl where it is reached from outside, with a slash at the end; {@code null} for
   *     where it listens
   * @param streams how many clients may follow the wire at once
   * @param metrics gets their number
   */
  public DeskServer(
      ArticleIndex index,
      FeedBoard board,
      SavedSearches searches,
      SavedRules rules,
      Supplier<Progress> progress,
      Figures figures,
      @Nullable String baseUrl,
      int streams,
      MeterRegistry metrics) {
    JsonMapper json = Json.mapper();
    Answers answers = new Answers(json);
    ArticlesApi articles = new ArticlesApi(index, new ExportApi(index.archive()), answers);
    ArticleApi article = new ArticleApi(index.archive(), answers);
    CatalogueApi catalogue = new CatalogueApi(index, board, answers);
    StatusApi status = new StatusApi(index, progress, figures, answers);
    LiveStream stream =
        new LiveStream(index, new Headlines(index.archive(), json), streams, metrics);
    Supplier<String> base = () -> baseUrl == null ? address().toString() : baseUrl;
    OwnPage ownPage = new OwnPage(base);
    SearchesApi saved = new SearchesApi(searches, ownPage, answers);
    RulesApi ruled = new RulesApi(rules, ownPage, answers);
    FeedsOut feeds = new FeedsOut(index.archive(), base);
    OpenApi openApi = new OpenApi(answers);
    this.javalin =
        Javalin.create(
            config -> {
              configure(config, json);
              config.routes.before(DeskServer::secure);
              get(config, "/api/articles", articles::list);
              get(config, "/api/articles/{id}", article::latest);
              get(config, "/api/articles/{id}/revisions/{revision}", article::revision);
              get(config, "/api/articles/{id}/copies/{copy}", article::copy);
              get(config, "/api/tags", catalogue::tags);
              get(config, "/api/outlets", catalogue::outlets);
              get(config, "/api/feeds", catalogue::feeds);
              get(config, "/api/status", status::status);
              get(config, "/api/stream", stream::follow);
              get(config, "/api/openapi.json", openApi::serve);
              get(config, "/api/searches", saved::list);
              config.routes.post("/api/searches", saved::add);
              get(config, "/api/searches/{id}", saved::one);
              config.routes.delete("/api/searches/{id}", saved::remove);
              get(config, "/api/searches/{id}/dead", saved::dead);
              config.routes.post("/api/searches/{id}/replay", saved::replay);
              get(config, "/api/rules", ruled::list);
              config.routes.post("/api/rules", ruled::add);
              get(config, "/api/rules/translation", ruled::translation);
              config.routes.delete("/api/rules/{id}", ruled::remove);
              get(config, "/feeds/{format}", feeds::feed);
              problems(config, json);
            });
  }

  /**
   * Begins to listen.
   *
   * @param port 0 takes any free one
   * @throws FailedException if the port is taken or the host is not of this machine
   */
  public void start(String host, int port) {
    this.host = host;
    try {
      javalin.start(host, port);
      patience(PATIENCE);
    } catch (JavalinException e) {
      throw new FailedException("cannot listen on " + host + ":" + port + ": " + rootMessage(e), e);
    }
  }

  /** How long a connection may stand still before it is closed, those that are open too. */
  void patience(Duration patience) {
    for (Connector connector : javalin.jettyServer().server().getConnectors()) {
      ((AbstractConnector) connector).setIdleTimeout(patience.toMillis());
      connector.getConnectedEndPoints().forEach(e -> e.setIdleTimeout(patience.toMillis()));
    }
  }

  /** Where it listens. */
  public URI address() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + javalin.port() + "/");
  }

  /** The paths that it answers, but for the page's files. */
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(h -> h.endpoint.path)
        .filter(p -> p.startsWith("/"))
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  /** HEAD answers as GET does, without the body. */
  private static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }

  private static void configure(JavalinConfig config, JsonMapper json) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.staticFiles.add(PAGE, Location.CLASSPATH);
    config.jetty.modifyServer(server -> server.setErrorHandler(new ServerErrors(json)));
  }

  private static void problems(JavalinConfig config, JsonMapper json) {
    config.routes.exception(HttpResponseException.class, (e, ctx) -> Problem.write(ctx, json, e));
    config.routes.exception(QuerySyntaxException.class, (e, ctx) -> Problem.syntax(ctx, json, e));
    config.routes.exception(
        QueryTooCostlyException.class, (e, ctx) -> Problem.costly(ctx, json, e));
    config.routes.exception(Exception.class, (e, ctx) -> Problem.internal(ctx, json, e));
  }

  private static void secure(Context ctx) {
    SAFE.forEach(ctx::header);
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
