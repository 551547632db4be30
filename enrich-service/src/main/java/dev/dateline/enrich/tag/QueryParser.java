package dev.dateline.enrich.tag;

import dev.dateline.enrich.tag.QueryToken.Kind;
import dev.dateline.enrich.text.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rule language by recursive descent.
 *
 * <pre>
 * or      = and { "OR" and }
 * and     = not { ["AND"] not }
 * not     = "NOT" not | near
 * near    = unit { "NEAR" ["/" distance] unit }
 * unit    = "(" or ")" | word | word "*" | phrase | name-field ":" name
 *         | ("title" | "standfirst" | "body" | "case") ":" unit | "ATLEAST/" count unit
 * </pre>
 */
final class QueryParser {
  /** Longest query, in UTF-16 units. */
  static final int MAX_LENGTH = 4_000;

  /** Deepest nesting of brackets and NOT. */
  static final int MAX_DEPTH = 16;

  /** Most words and phrases of one query. */
  static final int MAX_TERMS = 256;

  /** Most words of one phrase. */
  static final int MAX_PHRASE = 16;

  /** Farthest NEAR, in words between. */
  static final int MAX_DISTANCE = 100;

  /** Most places that ATLEAST asks for. */
  static final int MAX_COUNT = 1_000;

  private final List<QueryToken> tokens;
  private int next;
  private int depth;
  private int terms;

  private QueryParser(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * Parses a query.
   *
   * @throws QuerySyntaxException with the reason and the place; nothing else is ever thrown
   */
  static Query parse(String query) throws QuerySyntaxException {
    if (query.length() > MAX_LENGTH) {
      throw new QuerySyntaxException("the query is longer than " + MAX_LENGTH + " characters");
    }
    QueryParser parser = new QueryParser(QueryLexer.tokens(query));
    if (parser.peek().kind() == Kind.END) {
      throw new QuerySyntaxException("the query is empty");
    }
    Query parsed = parser.or(Scope.ANYWHERE);
    QueryToken rest = parser.peek();
    if (rest.kind() != Kind.END) {
      throw new QuerySyntaxException("no bracket is open here", rest.offset());
    }
    return parsed;
  }

  private Query or(Scope scope) throws QuerySyntaxException {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(and(scope));
    } while (accept(Kind.OR));
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  private Query and(Scope scope) throws QuerySyntaxException {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(not(scope));
    } while (accept(Kind.AND) || startsUnit(peek().kind()));
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private static boolean startsUnit(Kind kind) {
    return switch (kind) {
      case OPEN, NOT, FIELD, WORD, QUOTED, AT_LEAST -> true;
      case CLOSE, AND, OR, NEAR, END -> false;
    };
  }

  private Query not(Scope scope) throws QuerySyntaxException {
    QueryToken token = peek();
    if (!accept(Kind.NOT)) {
      return near(scope);
    }
    enter(token);
    Query part = not(scope);
    depth--;
    return new Query.Not(part);
  }

  private Query near(Scope scope) throws QuerySyntaxException {
    Query left = unit(scope);
    List<Query> pairs = new ArrayList<>();
    while (peek().kind() == Kind.NEAR) {
      QueryToken operator = take();
      int distance = Integer.parseInt(operator.text());
      if (distance > MAX_DISTANCE) {
        throw new QuerySyntaxException(
            "NEAR reaches at most " + MAX_DISTANCE + " words", operator.offset());
      }
      Query right = unit(scope);
      if (!left.hasSpans() || !right.hasSpans()) {
        throw new QuerySyntaxException(
            "NEAR joins words, phrases, or brackets of these with OR", operator.offset());
      }
      pairs.add(new Query.Near(left, right, distance));
      left = right;
    }
    return pairs.isEmpty() ? left : pairs.size() == 1 ? pairs.getFirst() : new Query.And(pairs);
  }

  private Query unit(Scope scope) throws QuerySyntaxException {
    QueryToken token = take();
    return switch (token.kind()) {
      case OPEN -> {
        enter(token);
        Query inner = or(scope);
        if (!accept(Kind.CLOSE)) {
          throw new QuerySyntaxException("the bracket is not closed", token.offset());
        }
        depth--;
        yield inner;
      }
      case WORD, QUOTED -> phrase(token, scope);
      case FIELD -> scoped(token, scope);
      case AT_LEAST -> atLeast(token, scope);
      case CLOSE, AND, OR, NOT, NEAR, END ->
          throw new QuerySyntaxException(
              "a word, phrase or bracket is missing before " + token.kind().shown(),
              token.offset());
    };
  }

  private Query scoped(QueryToken name, Scope scope) throws QuerySyntaxException {
    return switch (name.text()) {
      case "title" -> inner(name, scope.in(Field.TITLE));
      case "standfirst" -> inner(name, scope.in(Field.STANDFIRST));
      case "body" -> inner(name, scope.in(Field.BODY));
      case "case" -> inner(name, scope.exactly());
      default -> QueryFields.read(name, QueryFields.takesName(name.text()) ? value(name) : name);
    };
  }

  private Query atLeast(QueryToken operator, Scope scope) throws QuerySyntaxException {
    int count = Integer.parseInt(operator.text());
    if (count < 2 || count > MAX_COUNT) {
      throw new QuerySyntaxException("ATLEAST counts from 2 to " + MAX_COUNT, operator.offset());
    }
    Query part = inner(operator, scope);
    if (!part.hasSpans()) {
      throw new QuerySyntaxException(
          "ATLEAST counts a word, a phrase, or a bracket of these with OR", operator.offset());
    }
    return new Query.AtLeast(count, part);
  }

  private Query inner(QueryToken opener, Scope scope) throws QuerySyntaxException {
    enter(opener);
    Query part = unit(scope);
    depth--;
    return part;
  }

  private QueryToken value(QueryToken name) throws QuerySyntaxException {
    QueryToken value = take();
    boolean literal = value.kind() == Kind.WORD || value.kind() == Kind.QUOTED;
    if (!literal || value.text().isBlank()) {
      throw new QuerySyntaxException(name.text() + ": needs one value", name.offset());
    }
    count(value);
    return value;
  }

  private Query phrase(QueryToken token, Scope scope) throws QuerySyntaxException {
    count(token);
    List<Query.Term> words = PhraseReader.terms(token, scope.exact());
    if (words.size() > MAX_PHRASE) {
      throw new QuerySyntaxException(
          "a phrase has at most " + MAX_PHRASE + " words", token.offset());
    }
    return new Query.Phrase(words, scope.field());
  }

  private void count(QueryToken token) throws QuerySyntaxException {
    if (++terms > MAX_TERMS) {
      throw new QuerySyntaxException(
          "the query has more than " + MAX_TERMS + " words and phrases", token.offset());
    }
  }

  private void enter(QueryToken token) throws QuerySyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new QuerySyntaxException(
          "brackets, fields and NOT are nested deeper than " + MAX_DEPTH, token.offset());
    }
  }

  private QueryToken peek() {
    return tokens.get(next);
  }

  private QueryToken take() {
    QueryToken token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  private boolean accept(Kind kind) {
    if (peek().kind() != kind) {
      return false;
    }
    take();
    return true;
  }
}
