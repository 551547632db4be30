package dev.dateline.desk.http;

import dev.dateline.desk.push.DeadDelivery;
import dev.dateline.desk.push.SavedSearches;
import dev.dateline.desk.push.SavedSearches.View;
import dev.dateline.runtime.UsageException;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Saved searches that push to a webhook. */
final class SearchesApi {
  private final SavedSearches searches;
  private final OwnPage ownPage;
  private final Answers answers;

  SearchesApi(SavedSearches searches, OwnPage ownPage, Answers answers) {
    this.searches = searches;
    this.ownPage = ownPage;
    this.answers = answers;
  }

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
    Wish wish = ownPage.body(ctx, Wish.READER);
    String name = wish.checkedName();
    String url = wish.checkedUrl();
    try {
      ctx.status(201);
      answers.json(ctx, searches.add(name, wish.filter(), url));
    } catch (UsageException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  void remove(Context ctx) {
    ownPage.ensure(ctx);
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
    ownPage.ensure(ctx);
    answers.json(ctx, new Replayed(searches.replay(known(ctx).id())));
  }

  private View known(Context ctx) {
    View view = searches.find(ctx.pathParam("id"));
    if (view == null) {
      throw unknown();
    }
    return view;
  }

  private static NotFoundResponse unknown() {
    return new NotFoundResponse("There is no saved search with this id.");
  }
}
