package dev.dateline.desk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets only the desk's own page and programs change something, no page of another origin: bodies
 * must be JSON, which browsers send to others only after asking, and the host must be the desk's
 * own, which no other site's name is.
 */
final class OwnPage {
  private final Supplier<String> baseUrl;

  OwnPage(Supplier<String> baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * @throws ForbiddenResponse if the request may come from another site's page
   */
  void ensure(Context ctx) {
    String host = String.valueOf(ctx.host());
    String origin = ctx.header("Origin");
    URI from = origin == null ? null : uri(origin);
    if (origin != null && (from == null || !host.equals(from.getAuthority()))) {
      throw new ForbiddenResponse("Another site's page may not change anything here.");
    }
    URI here = uri("http://" + host);
    String name = here == null ? null : here.getHost();
    boolean own =
        name != null
            && (name.equals("localhost")
                || name.matches("[0-9.]+|\\[[0-9a-fA-F:.]+\\]")
                || name.equals(URI.create(baseUrl.get()).getHost()));
    if (!own) {
      throw new ForbiddenResponse(
          "The desk changes nothing under this host's name; --base-url tells it its own.");
    }
  }

  /**
   * The body of such a request.
   *
   * @throws BadRequestResponse if it is no JSON or not what is expected
   */
  <T> T body(Context ctx, ObjectReader reader) {
    ensure(ctx);
    String type = ctx.contentType();
    if (type == null || !type.split(";")[0].strip().equalsIgnoreCase("application/json")) {
      throw new BadRequestResponse("The content type must be application/json.");
    }
    try {
      T value = reader.readValue(ctx.body());
      if (value == null) {
        throw new BadRequestResponse("The body is not what is expected: it is null.");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("The body is not what is expected: " + e.getOriginalMessage());
    }
  }

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
