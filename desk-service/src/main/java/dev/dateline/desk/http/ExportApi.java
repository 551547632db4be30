package dev.dateline.desk.http;

import dev.dateline.desk.export.ExportFormat;
import dev.dateline.desk.index.Archive;
import dev.dateline.desk.index.Walk;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Lists of any length, written as they are read. */
final class ExportApi {
  private static final int AT_ONCE = 4;
  private static final int BUFFER = 64 * 1024;

  private final Archive archive;
  private final Semaphore places = new Semaphore(AT_ONCE);

  ExportApi(Archive archive) {
    this.archive = archive;
  }

  void write(Context ctx, Parameters parameters, ExportFormat format) throws IOException {
    parameters.refuse(List.of("cursor", "facets"), "format");
    long limit = parameters.number("limit", Integer.MAX_VALUE, Integer.MAX_VALUE);
    var clause = parameters.filter();
    var order = ArticlesApi.order(parameters);
    if (ctx.method().equals(HandlerType.HEAD)) {
      headers(ctx, format);
      return; // the whole export would be read and thrown away
    }
    if (!places.tryAcquire()) {
      ctx.header("Retry-After", "60");
      throw new ServiceUnavailableResponse("Too many exports are running; try again later.");
    }
    try (Walk walk = archive.walk(clause, order, limit)) {
      headers(ctx, format);
      OutputStream out = new BufferedOutputStream(ctx.res().getOutputStream(), BUFFER);
      format.write(walk, out);
      out.flush();
    } finally {
      places.release();
    }
  }

  private static void headers(Context ctx, ExportFormat format) {
    ctx.res().setContentType(format.contentType());
    ctx.res().setHeader("Cache-Control", "no-store");
  }
}
