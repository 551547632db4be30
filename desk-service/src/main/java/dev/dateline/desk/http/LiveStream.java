package dev.dateline.desk.http;

import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.Changes;
import dev.dateline.desk.index.Cursor;
import dev.dateline.desk.index.Live;
import dev.dateline.desk.query.Clause;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.ServiceUnavailableResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * The wire as server-sent events (WHATWG HTML, section 9.2). Each client has a thread of its own
 * that follows the index, so a slow one holds up nobody. What it has not taken stays in the index:
 * at most {@value #STEP} events are held for it, and a client that takes none of them for as long
 * as the server's patience is dropped; it goes on where it was by {@code Last-Event-ID}. Events:
 * {@code article} with a headline that is new or has changed, {@code reset} when the client must
 * load everything anew.
 */
final class LiveStream {
  static final List<String> PARAMETERS = Parameters.filterAnd("after");

  /** Events made ready for a client at a time. */
  private static final int STEP = 20;

  /** Under the time after which the server takes a connection for dead. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final ArticleIndex index;
  private final Live live;
  private final Headlines headlines;
  private final Semaphore places;

  LiveStream(ArticleIndex index, Headlines headlines, int clients, MeterRegistry metrics) {
    this.index = index;
    this.live = index.live();
    this.headlines = headlines;
    this.places = new Semaphore(clients);
    metrics.gauge("dateline.desk.streams", places, p -> clients - p.availablePermits());
  }

  void follow(Context ctx) throws IOException, InterruptedException {
    Parameters parameters = new Parameters(ctx, PARAMETERS);
    Clause clause = parameters.filter();
    Cursor cursor = start(ctx, parameters);
    if (!places.tryAcquire()) {
      ctx.header("Retry-After", "30");
      throw new ServiceUnavailableResponse("Too many clients follow the wire; try again later.");
    }
    try {
      ctx.res().setContentType("text/event-stream;charset=utf-8");
      ctx.res().setHeader("Cache-Control", "no-store");
      ctx.res().setHeader("X-Accel-Buffering", "no");
      if (ctx.method().equals(HandlerType.HEAD)) {
        return;
      }
      pump(ctx.res().getOutputStream(), clause, cursor);
    } catch (IOException e) {
      // The client has gone, which is how a stream ends.
    } finally {
      places.release();
    }
  }

  private void pump(OutputStream out, Clause clause, Cursor from)
      throws IOException, InterruptedException {
    Cursor cursor = from;
    send(out, "retry: 2000\n\n");
    long heard = System.nanoTime();
    while (!live.closed()) {
      Changes changes = live.since(cursor, HEARTBEAT);
      cursor = changes.cursor();
      if (live.closed()) {
        return;
      }
      if (changes.reset()) {
        send(out, event("reset", cursor, "{}"));
        heard = System.nanoTime();
      } else if (articles(out, changes, clause)) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard >= HEARTBEAT.toNanos()) {
        send(out, ":\n\n");
        heard = System.nanoTime();
      }
    }
  }

  /** Whether anything was sent. */
  private boolean articles(OutputStream out, Changes changes, Clause clause) throws IOException {
    List<Changes.Change> matching = live.matching(changes, clause);
    String epoch = changes.cursor().epoch();
    for (int i = 0; i < matching.size(); i += STEP) {
      send(out, events(epoch, matching.subList(i, Math.min(i + STEP, matching.size()))));
    }
    return !matching.isEmpty();
  }

  private String events(String epoch, List<Changes.Change> changes) {
    StringBuilder text = new StringBuilder();
    for (Changes.Change change : changes) {
      Cursor id = new Cursor(epoch, change.sequence());
      headlines.of(change).ifPresent(headline -> text.append(event("article", id, headline)));
    }
    return text.toString();
  }

  private static String event(String name, Cursor id, String data) {
    return "event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n";
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
      return live.now();
    }
    return Cursor.parse(given)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "The cursor is none that the desk gives out; leave it out."));
  }
}
