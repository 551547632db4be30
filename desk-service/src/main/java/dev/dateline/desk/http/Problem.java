package dev.dateline.desk.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.desk.query.QuerySyntaxException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param title the status in words
 * @param status HTTP status
 * @param detail what was wrong with this request
 * @param instance the path asked for
 * @param position UTF-16 units before the place where the query goes wrong; {@code null} for other
 *     errors
 */
record Problem(
    String title, int status, String detail, String instance, @Nullable Integer position) {
  static final String TYPE = "application/problem+json";
  private static final Logger log = LoggerFactory.getLogger(Problem.class);

  static void write(Context ctx, JsonMapper json, HttpResponseException e) {
    String detail = e.getMessage() == null ? "" : e.getMessage();
    String methods = e.getDetails().get("availableMethods");
    if (methods != null) {
      ctx.header("Allow", methods);
    }
    write(ctx, json, e.getStatus(), detail, null);
  }

  static void syntax(Context ctx, JsonMapper json, QuerySyntaxException e) {
    String detail = "q, character " + (e.position() + 1) + ": " + e.getMessage() + ".";
    write(ctx, json, 400, detail, e.position());
  }

  static void costly(Context ctx, JsonMapper json, RuntimeException e) {
    write(ctx, json, 503, String.valueOf(e.getMessage()), null);
  }

  static void internal(Context ctx, JsonMapper json, Exception e) {
    log.atError().addKeyValue("path", ctx.path()).setCause(e).log("request failed");
    write(ctx, json, 500, "The desk could not answer; its log says why.", null);
  }

  private static void write(
      Context ctx, JsonMapper json, int status, String detail, @Nullable Integer position) {
    ctx.status(status).contentType(TYPE).header("Cache-Control", "no-store");
    ctx.result(of(status, detail, ctx.path(), position).text(json));
  }

  static Problem of(int status, String detail, String instance, @Nullable Integer position) {
    return new Problem(HttpStatus.getMessage(status), status, detail, instance, position);
  }

  String text(JsonMapper json) {
    return json.valueToTree(this).toString();
  }
}
