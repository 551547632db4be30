package dev.dateline.desk.http;

import dev.dateline.desk.wire.Query;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Query parameters, held to what is known and to limits, so that a misspelt one is not ignored. */
final class Parameters {
  static final int MAX_LENGTH = 200;
  static final int MAX_LIMIT = 500;
  static final int DEFAULT_LIMIT = 100;
  private static final Set<String> QUERY = Set.of("q", "tag", "outlet", "language");

  private final Context ctx;

  /**
   * @param extra parameters taken beside those of a query
   * @throws BadRequestResponse if others are there, or one is given twice or is too long
   */
  Parameters(Context ctx, Set<String> extra) {
    this.ctx = ctx;
    ctx.queryParamMap().forEach((name, values) -> check(name, values, extra));
  }

  Query query() {
    return Query.of(value("q"), value("tag"), value("outlet"), value("language"));
  }

  int limit() {
    String text = value("limit");
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw badLimit();
    }
    throw badLimit();
  }

  @Nullable String value(String name) {
    return ctx.queryParam(name);
  }

  private static void check(String name, List<String> values, Set<String> extra) {
    if (!QUERY.contains(name) && !extra.contains(name)) {
      Set<String> known = new TreeSet<>(QUERY);
      known.addAll(extra);
      throw new BadRequestResponse(
          "Unknown parameter; known are " + String.join(", ", known) + ".");
    }
    if (values.size() > 1) {
      throw new BadRequestResponse("Parameter " + name + " may be given once.");
    }
    if (values.getFirst().length() > MAX_LENGTH) {
      throw new BadRequestResponse(
          "Parameter " + name + " is longer than " + MAX_LENGTH + " characters.");
    }
  }

  private static BadRequestResponse badLimit() {
    return new BadRequestResponse("limit must be a number from 1 to " + MAX_LIMIT + ".");
  }
}
