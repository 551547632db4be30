package dev.dateline.desk.http;

import dev.dateline.contract.TagRule;
import dev.dateline.desk.rules.NoRuleException;
import dev.dateline.desk.rules.RuleQuery;
import dev.dateline.desk.rules.SavedRules;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.UsageException;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.List;

/** Saved searches as rules: their matches come with a tag of the user's own. */
final class RulesApi {
  static final int MAX_LIMIT = 1_000;
  static final List<String> TRANSLATION = Parameters.FILTER;
  static final List<String> LIST = List.of("limit");

  private final SavedRules rules;
  private final OwnPage ownPage;
  private final Answers answers;

  RulesApi(SavedRules rules, OwnPage ownPage, Answers answers) {
    this.rules = rules;
    this.ownPage = ownPage;
    this.answers = answers;
  }

  /**
   * @param rules in force, by id
   * @param total how many there are, shown or not
   */
  record Rules(List<Rule> rules, int total) {}

  /**
   * @param id the tag is {@code rule:<id>}
   * @param label for people
   * @param query in the rule language
   */
  record Rule(String id, String label, String query) {}

  /** A rule that was put in, and where it finds other articles than the search does. */
  record Saved(Rule rule, List<String> notes) {}

  void list(Context ctx) {
    Parameters parameters = new Parameters(ctx, LIST);
    List<TagRule> all = rules.list();
    int limit = parameters.number("limit", MAX_LIMIT, MAX_LIMIT);
    answers.json(
        ctx, new Rules(all.stream().limit(limit).map(RulesApi::rule).toList(), all.size()));
  }

  /** What a search would be as a rule, without saving it. */
  void translation(Context ctx) {
    try {
      answers.json(ctx, RuleQuery.of(new Parameters(ctx, TRANSLATION).filter()));
    } catch (NoRuleException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  void add(Context ctx) {
    Wish wish = ownPage.body(ctx, Wish.READER);
    if (wish.url() != null) {
      throw new BadRequestResponse("A rule has no url; a saved search that pushes has one.");
    }
    try {
      SavedRules.Saved saved = rules.add(wish.checkedName(), wish.filter());
      ctx.status(201);
      answers.json(ctx, new Saved(rule(saved.rule()), saved.notes()));
    } catch (NoRuleException | UsageException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    } catch (FailedException e) {
      throw new ServiceUnavailableResponse(String.valueOf(e.getMessage()));
    }
  }

  void remove(Context ctx) {
    ownPage.ensure(ctx);
    try {
      if (!rules.remove(ctx.pathParam("id"))) {
        throw new NotFoundResponse("There is no rule with this id.");
      }
    } catch (FailedException e) {
      throw new ServiceUnavailableResponse(String.valueOf(e.getMessage()));
    }
    ctx.status(204);
  }

  private static Rule rule(TagRule rule) {
    return new Rule(rule.id(), rule.label(), rule.query());
  }
}
