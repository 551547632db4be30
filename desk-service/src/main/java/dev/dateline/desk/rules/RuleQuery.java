package dev.dateline.desk.rules;

import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.Clause.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A query of the desk in the rule language (docs/rules.md). What a rule cannot say is refused; what
 * it says a little differently is told.
 *
 * @param query in the rule language
 * @param notes where the rule finds other articles than the search does, for people
 */
public record RuleQuery(String query, List<String> notes) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR");
  private static final Pattern LANGUAGE = Pattern.compile("\\p{Alpha}{2,3}");

  /** Scripts without spaces: there every phrase is a start already. */
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
              + "\\p{IsMyanmar}]");

  private static final Pattern SHORT_END =
      Pattern.compile("(^|.*[^\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\\p{N}]{0,2}", Pattern.DOTALL);

  private static final int MAX_WORDS = 16;
  private static final int MAX_DEPTH = 16;

  public RuleQuery {
    notes = List.copyOf(notes);
  }

  /**
   * @throws NoRuleException if it cannot be said as a rule
   */
  public static RuleQuery of(Clause clause) {
    Set<String> notes = new TreeSet<>();
    String query = said(clause, notes);
    if (depth(clause) > MAX_DEPTH) {
      throw new NoRuleException("A rule's brackets are at most " + MAX_DEPTH + " deep.");
    }
    if (!needsSomething(clause)) {
      throw new NoRuleException(
          "A rule needs a word, a phrase or a tag that every matching article has; this search also"
              + " finds articles that have none.");
    }
    return new RuleQuery(query, new ArrayList<>(notes));
  }

  /** Whether articles that match have at least one of the words, phrases and tags. */
  private static boolean needsSomething(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.Prefix _ -> true;
      case Clause.Has(Clause.Property property, _) -> property == Clause.Property.TAG;
      case Clause.And(List<Clause> all) -> all.stream().anyMatch(RuleQuery::needsSomething);
      case Clause.Or(List<Clause> all) -> all.stream().allMatch(RuleQuery::needsSomething);
      case Clause.Not _, Clause.Published _ -> false;
    };
  }

  /** How deep brackets, fields and NOT stand in each other in the rule. */
  private static int depth(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.Prefix _, Clause.Has _, Clause.Published _ -> 1;
      case Clause.And(List<Clause> all) -> 1 + deepest(all);
      case Clause.Or(List<Clause> all) -> 1 + deepest(all);
      case Clause.Not(Clause refused) -> 1 + depth(refused);
    };
  }

  private static int deepest(List<Clause> all) {
    return all.stream().mapToInt(RuleQuery::depth).max().orElse(0);
  }

  private static String said(Clause clause, Set<String> notes) {
    return switch (clause) {
      case Clause.Word(Text in, String word) -> {
        notes.add("A rule finds words as they are written: strike finds no strikes, strike* does.");
        yield field(in, notes) + words(word, "");
      }
      case Clause.Phrase(Text in, String words) ->
          field(in, notes) + words(words.replace('*', ' '), "");
      case Clause.Prefix(Text in, String start) -> field(in, notes) + words(start, end(start));
      case Clause.Has(Clause.Property property, String value) -> has(property, value, notes);
      case Clause.And(List<Clause> all) -> joined(all, " AND ", notes);
      case Clause.Or(List<Clause> all) -> joined(all, " OR ", notes);
      case Clause.Not(Clause refused) -> "NOT " + said(refused, notes);
      case Clause.Published _ ->
          throw new NoRuleException(
              "A rule looks at each article as it comes and knows no dates: leave from and to"
                  + " out.");
    };
  }

  private static String joined(List<Clause> all, String by, Set<String> notes) {
    return "(" + String.join(by, all.stream().map(c -> said(c, notes)).toList()) + ")";
  }

  private static String field(Text in, Set<String> notes) {
    return switch (in) {
      case TITLE -> "title:";
      case ANYWHERE -> {
        notes.add("A rule reads title, standfirst and text, not names, keywords and tags.");
        yield "";
      }
      case AUTHOR -> throw new NoRuleException("A rule cannot ask for authors: leave author: out.");
    };
  }

  private static String end(String start) {
    if (UNSPACED.matcher(start).find()) {
      return "";
    }
    if (SHORT_END.matcher(start).matches()) {
      throw new NoRuleException(
          "A rule needs three letters before *, without a hyphen or point among them.");
    }
    return "*";
  }

  private static String words(String words, String end) {
    if (words.strip().split("[^\\p{L}\\p{M}\\p{N}]+").length > MAX_WORDS) {
      throw new NoRuleException("A phrase of a rule has at most " + MAX_WORDS + " words.");
    }
    requireWords(words);
    boolean plain = PLAIN.matcher(words).matches() && !OPERATORS.contains(words);
    return plain ? words + end : "\"" + words + end + "\"";
  }

  private static void requireWords(String words) {
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new NoRuleException("A rule needs words; there is none in \"" + words + "\".");
    }
  }

  private static String has(Clause.Property property, String value, Set<String> notes) {
    return switch (property) {
      case TAG -> tag(value);
      case OUTLET -> {
        notes.add("A rule looks at an article's own outlet, not at those that ran a copy.");
        yield "outlet:" + quoted(value);
      }
      case LANGUAGE -> {
        if (!LANGUAGE.matcher(value.split("-", 2)[0]).matches()) {
          throw new NoRuleException("A rule needs a language such as en or de: " + value);
        }
        if (value.indexOf('-') >= 0) {
          throw new NoRuleException(
              "A rule does not tell "
                  + value
                  + " from its language's other forms: give lang:"
                  + value.substring(0, value.indexOf('-'))
                  + ".");
        }
        yield "lang:" + value;
      }
      case ABOUT ->
          throw new NoRuleException(
              "A rule does not tell what an article is about from what it mentions: use tag:.");
      case SECTION, PLACE, AGENCY, LABEL, KIND, IS ->
          throw new NoRuleException(
              "A rule cannot ask for "
                  + property.name().toLowerCase(Locale.ROOT)
                  + ": leave it out.");
    };
  }

  /** By id where the value is one, else by label, which may be that of a thing or of a topic. */
  private static String tag(String value) {
    requireWords(value);
    if (value.matches("(wikidata|geonames):\\S+")) {
      return "entity:" + quoted(value);
    }
    if (value.startsWith("medtop:")) {
      return "topic:" + quoted(value);
    }
    if (value.matches("(rule|x):.*")) {
      throw new NoRuleException(
          "A rule can build on persons, organisations, places, events and topics, not on "
              + value
              + ": give its words instead.");
    }
    return "(entity:" + quoted(value) + " OR topic:" + quoted(value) + ")";
  }

  private static String quoted(String value) {
    return "\"" + value + "\"";
  }
}
