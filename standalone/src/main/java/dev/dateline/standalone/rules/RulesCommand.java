package dev.dateline.standalone.rules;

import dev.dateline.contract.TagRule;
import dev.dateline.enrich.tag.RuleChecker;
import dev.dateline.enrich.tag.RuleProblem;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline rules}: the users' own tags. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Put, list, remove and check rules for tags of your own.",
      "A rule in a file: {\"id\", \"label\", \"query\", \"examples\"?: {\"match\": [...], \"noMatch\": [...]}}; "
          + "several as an array or one after the other."
    })
public final class RulesCommand {
  @Command(
      name = "put",
      mixinStandardHelpOptions = true,
      description = "Check the rules of a file, then add them or replace those of the same id.")
  void put(
      @Mixin KafkaOptions kafka,
      @Parameters(paramLabel = "FILE", description = "Rules; - for standard input.") Path file) {
    List<TagRule> rules = RuleFile.read(file);
    report(problems(rules));
    new RuleTopic(kafka).put(rules);
    System.out.println("put " + rules.size() + (rules.size() == 1 ? " rule" : " rules"));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "One line for each: id, label, query.")
  void list(
      @Mixin KafkaOptions kafka,
      @Option(names = "--ndjson", description = "Write lines of JSON.") boolean ndjson) {
    SortedMap<String, TagRule> rules = new RuleTopic(kafka).read();
    var json = dev.dateline.contract.Json.mapper();
    try (Output out = Output.standard()) {
      for (TagRule rule : rules.values()) {
        out.line(
            ndjson
                ? json.valueToTree(rule).toString()
                : String.join("\t", rule.id(), rule.label(), rule.query()).replaceAll("\\R", " "));
      }
    } catch (ClosedOutputException e) {
      // whoever read us has seen enough
    }
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove rules.")
  void remove(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = "ID", description = "As 'list' shows them.")
          List<String> ids) {
    RuleTopic topic = new RuleTopic(kafka);
    SortedMap<String, TagRule> known = topic.read();
    for (String id : ids) {
      if (!known.containsKey(id)) {
        throw new FailedException("no rule " + id);
      }
    }
    topic.remove(ids);
    System.out.println("removed " + String.join(", ", ids));
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Check the rules of a file, and that they match their own examples as they should.")
  void check(
      @Parameters(paramLabel = "FILE", description = "Rules; - for standard input.") Path file) {
    List<TagRule> rules = RuleFile.read(file);
    report(problems(rules));
    long examples =
        rules.stream()
            .mapToLong(r -> r.examples().match().size() + r.examples().noMatch().size())
            .sum();
    System.out.println(rules.size() + " rules and " + examples + " examples are right");
  }

  private static List<RuleProblem> problems(List<TagRule> rules) {
    RuleChecker checker = RuleChecker.standard();
    List<RuleProblem> problems = new ArrayList<>();
    rules.forEach(rule -> problems.addAll(checker.check(rule)));
    return problems;
  }

  private static void report(List<RuleProblem> problems) {
    for (RuleProblem problem : problems) {
      System.err.println(problem.rule() + ": " + problem.reason());
    }
    if (!problems.isEmpty()) {
      throw new FailedException(
          problems.size() + (problems.size() == 1 ? " problem" : " problems"));
    }
  }
}
