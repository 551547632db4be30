package dev.dateline.desk.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import dev.dateline.desk.wire.Window;
import dev.dateline.runtime.FailedException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;

/** The desk's web server. */
public final class DeskServer implements AutoCloseable {
  private static final String PAGE = "/dev/dateline/desk/page";

  /** What the page may do: load its own files and speak to this server, nothing else. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final int MAX_REQUEST_BYTES = 16 * 1024;

  private final Javalin javalin;
  private String host = "";

  /**
   * @param window what to serve
   * @param streams how many clients may follow the wire at once
   * @param metrics gets their number
   */
  public DeskServer(Window window, int streams, MeterRegistry metrics) {
    JsonMapper json = Json.mapper();
    ArticlesApi articles = new ArticlesApi(window, json);
    LiveStream stream = new LiveStream(window, json, streams, metrics);
    this.javalin =
        Javalin.create(
            config -> {
              configure(config);
              config.routes.before(DeskServer::secure);
              config.routes.get("/api/articles", articles::list);
              config.routes.get("/api/articles/{id}", articles::one);
              config.routes.get("/api/stream", stream::follow);
              config.routes.exception(
                  HttpResponseException.class, (e, ctx) -> Problem.write(ctx, json, e));
              config.routes.exception(Exception.class, (e, ctx) -> Problem.internal(ctx, json, e));
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
    } catch (JavalinException e) {
      throw new FailedException("cannot listen on " + host + ":" + port + ": " + rootMessage(e), e);
    }
  }

  /** Where it listens. */
  public URI address() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + javalin.port() + "/");
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.generateEtags = true;
    config.staticFiles.add(PAGE, Location.CLASSPATH);
  }

  private static void secure(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
