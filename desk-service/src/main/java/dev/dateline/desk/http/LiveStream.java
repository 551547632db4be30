package dev.dateline.desk.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.desk.wire.Changes;
import dev.dateline.desk.wire.Cursor;
import dev.dateline.desk.wire.Query;
import dev.dateline.desk.wire.Story;
import dev.dateline.desk.wire.Window;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The wire as server-sent events (WHATWG HTML, section 9.2). Each client has a thread of its own
 * that follows the window, so a slow one holds up nobody. Events: {@code article} with a headline
 * that is new or has changed, {@code reset} when the client must load everything anew.
 */
final class LiveStream {
  /** Under the 30 s after which the server takes a connection for dead. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Window window;
  private final JsonMapper json;
  private final Semaphore places;

  LiveStream(Window window, JsonMapper json, int clients, MeterRegistry metrics) {
    this.window = window;
    this.json = json;
    this.places = new Semaphore(clients);
    metrics.gauge("dateline.desk.streams", places, p -> clients - p.availablePermits());
  }

  void follow(Context ctx) throws IOException, InterruptedException {
    Parameters parameters = new Parameters(ctx, Set.of("after"));
    Query query = parameters.query();
    Cursor cursor = start(ctx, parameters);
    if (!places.tryAcquire()) {
      ctx.header("Retry-After", "30");
      throw new ServiceUnavailableResponse("Too many clients follow the wire; try again later.");
    }
    try {
      ctx.res().setContentType("text/event-stream;charset=utf-8");
      ctx.res().setHeader("Cache-Control", "no-store");
      ctx.res().setHeader("X-Accel-Buffering", "no");
      pump(ctx.res().getOutputStream(), query, cursor);
    } catch (IOException e) {
      // The client has gone, which is how a stream ends.
    } finally {
      places.release();
    }
  }

  private void pump(OutputStream out, Query query, Cursor from)
      throws IOException, InterruptedException {
    Cursor cursor = from;
    send(out, "retry: 2000\n\n");
    while (!window.closed()) {
      Changes changes = window.since(cursor, HEARTBEAT);
      cursor = changes.cursor();
      StringBuilder text = new StringBuilder();
      if (changes.reset()) {
        text.append("event: reset\nid: ").append(cursor).append("\ndata: {}\n\n");
      }
      for (Story story : changes.stories()) {
        if (query.matches(story)) {
          text.append("event: article\nid: ")
              .append(new Cursor(cursor.epoch(), story.version()))
              .append("\ndata: ")
              .append(json.writeValueAsString(Headline.of(story)))
              .append("\n\n");
        }
      }
      send(out, text.isEmpty() ? ":\n\n" : text.toString());
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A reconnecting client's header beats the address it first asked for. */
  private Cursor start(Context ctx, Parameters parameters) {
    String header = ctx.header("Last-Event-ID");
    String given = header != null && !header.isEmpty() ? header : parameters.value("after");
    if (given == null) {
      return window.snapshot().cursor();
    }
    return Cursor.parse(given)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "The cursor is none that the desk gives out; leave it out."));
  }
}
