package dev.dateline.desk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.dateline.contract.Json;
import dev.dateline.desk.push.DeadDelivery;
import dev.dateline.desk.push.SavedSearches;
import dev.dateline.desk.push.SavedSearches.View;
import dev.dateline.desk.query.Filter;
import dev.dateline.runtime.UsageException;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches: the one part of the API that changes something. No page of another origin may do
 * that: bodies must be JSON, which browsers send to others only after asking, and the host must be
 * the desk's own, which no other site's name is.
 */
final class SearchesApi {
  private static final int MAX_NAME = 200;
  private static final int MAX_URL = 2_000;
  private static final ObjectReader WISHES =
      Json.mapper()
          .readerFor(Wish.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final SavedSearches searches;
  private final Supplier<String> baseUrl;
  private final Answers answers;

  SearchesApi(SavedSearches searches, Supplier<String> baseUrl, Answers answers) {
    this.searches = searches;
    this.baseUrl = baseUrl;
    this.answers = answers;
  }

  /** What is to be saved; the filter's fields are those of every list. */
  record Wish(
      String name,
      String url,
      @Nullable String q,
      @Nullable String tag,
      @Nullable String outlet,
      @Nullable String language) {}

  /** All saved searches. */
  record Searches(List<View> searches) {}

  /** What was put aside of one, oldest first. */
  record Dead(List<DeadDelivery> deliveries) {}

  /** How many deliveries that had been put aside were taken now. */
  record Replayed(int delivered) {}

  void list(Context ctx) {
    new Parameters(ctx, List.of());
    answers.json(ctx, new Searches(searches.list()));
  }

  void one(Context ctx) {
    new Parameters(ctx, List.of());
    answers.json(ctx, known(ctx));
  }

  void add(Context ctx) {
    ensureOwnPage(ctx);
    Wish wish = wish(ctx);
    check("name", wish.name(), MAX_NAME);
    check("url", wish.url(), MAX_URL);
    for (String value : new String[] {wish.tag(), wish.outlet(), wish.language()}) {
      if (value != null && value.length() > Parameters.MAX_LENGTH) {
        throw new BadRequestResponse("A value is longer than " + Parameters.MAX_LENGTH + ".");
      }
    }
    Filter filter = new Filter(wish.q(), wish.tag(), wish.outlet(), wish.language(), null, null);
    try {
      ctx.status(201);
      answers.json(ctx, searches.add(wish.name(), filter, wish.url()));
    } catch (UsageException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  void remove(Context ctx) {
    ensureOwnPage(ctx);
    if (!searches.remove(ctx.pathParam("id"))) {
      throw unknown();
    }
    ctx.status(204);
  }

  void dead(Context ctx) {
    new Parameters(ctx, List.of());
    answers.json(ctx, new Dead(searches.dead(known(ctx).id())));
  }

  void replay(Context ctx) {
    ensureOwnPage(ctx);
    answers.json(ctx, new Replayed(searches.replay(known(ctx).id())));
  }

  private View known(Context ctx) {
    View view = searches.find(ctx.pathParam("id"));
    if (view == null) {
      throw unknown();
    }
    return view;
  }

  private void ensureOwnPage(Context ctx) {
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

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static Wish wish(Context ctx) {
    String type = ctx.contentType();
    if (type == null || !type.split(";")[0].strip().equalsIgnoreCase("application/json")) {
      throw new BadRequestResponse("The content type must be application/json.");
    }
    try {
      return WISHES.readValue(ctx.body());
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("The body is not what is expected: " + e.getOriginalMessage());
    }
  }

  private static void check(String name, String value, int max) {
    if (value.isBlank() || value.length() > max) {
      throw new BadRequestResponse(name + " must have 1 to " + max + " characters.");
    }
  }

  private static NotFoundResponse unknown() {
    return new NotFoundResponse("There is no saved search with this id.");
  }
}
