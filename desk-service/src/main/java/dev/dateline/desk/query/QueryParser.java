package dev.dateline.desk.query;

import dev.dateline.desk.query.Clause.Property;
import dev.dateline.desk.query.Clause.Text;
import dev.dateline.desk.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by recursive descent. {@code NOT} binds tightest, then {@code AND}, which need not
 * be written, then {@code OR}. What a query may cost is limited here, before anything is looked up.
 */
public final class QueryParser {
  /** Longest query, in UTF-16 units. */
  public static final int MAX_LENGTH = 1_000;

  static final int MAX_CLAUSES = 64;
  static final int MAX_DEPTH = 16;
  static final int MIN_PREFIX = 3;

  private final List<Token> tokens;
  private int next;
  private int clauses;
  private int depth;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * @param text blank for everything
   * @throws QuerySyntaxException if it is not of the language or asks for too much
   */
  public static Clause parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          "a query has at most " + MAX_LENGTH + " characters", MAX_LENGTH);
    }
    QueryParser parser = new QueryParser(Lexer.tokens(text));
    if (parser.peek().kind() == Kind.END) {
      return Clause.ALL;
    }
    Clause clause = parser.or(Text.ANYWHERE);
    if (parser.peek().kind() != Kind.END) {
      throw new QuerySyntaxException("the bracket closes nothing", parser.peek().at());
    }
    return clause;
  }

  private Clause or(Text in) {
    List<Clause> sides = new ArrayList<>(List.of(and(in)));
    while (take(Kind.OR)) {
      sides.add(and(in));
    }
    return sides.size() == 1 ? sides.getFirst() : new Clause.Or(sides);
  }

  private Clause and(Text in) {
    List<Clause> sides = new ArrayList<>(List.of(not(in)));
    while (take(Kind.AND) || startsClause()) {
      sides.add(not(in));
    }
    return sides.size() == 1 ? sides.getFirst() : new Clause.And(sides);
  }

  private Clause not(Text in) {
    Token token = peek();
    if (!take(Kind.NOT)) {
      return single(in);
    }
    return nested(token, () -> new Clause.Not(not(in)));
  }

  private Clause single(Text in) {
    Token token = tokens.get(next++);
    return switch (token.kind()) {
      case OPEN -> nested(token, () -> bracket(token, in));
      case FIELD -> field(token);
      case WORD -> counted(token, word(token, in));
      case PHRASE -> counted(token, new Clause.Phrase(in, token.text()));
      case CLOSE ->
          throw new QuerySyntaxException("there is nothing before the bracket", token.at());
      case AND, OR, NOT ->
          throw new QuerySyntaxException(
              token.text() + " wants something on both sides; quote it if it is a word",
              token.at());
      case END -> throw new QuerySyntaxException("the query ends too early", token.at());
    };
  }

  private Clause bracket(Token open, Text in) {
    Clause inside = or(in);
    if (!take(Kind.CLOSE)) {
      throw new QuerySyntaxException("the bracket is not closed", open.at());
    }
    return inside;
  }

  private Clause field(Token name) {
    String field = name.text().toLowerCase(Locale.ROOT);
    Text text =
        switch (field) {
          case "title" -> Text.TITLE;
          case "author" -> Text.AUTHOR;
          default -> null;
        };
    if (text != null) {
      return single(text);
    }
    Property property = property(field);
    if (property == null) {
      throw new QuerySyntaxException(
          "there is no field "
              + field
              + "; a word with a colon must be quoted. Fields are title, author, tag, about, outlet,"
              + " lang, section, place, agency, label, kind, is",
          name.at());
    }
    Token value = tokens.get(next++);
    if (value.kind() != Kind.WORD && value.kind() != Kind.PHRASE || value.text().isBlank()) {
      throw new QuerySyntaxException(field + ": wants a value behind it", value.at());
    }
    return counted(name, new Clause.Has(property, value.text()));
  }

  private static @Nullable Property property(String field) {
    return switch (field) {
      case "tag" -> Property.TAG;
      case "about" -> Property.ABOUT;
      case "outlet" -> Property.OUTLET;
      case "lang", "language" -> Property.LANGUAGE;
      case "section" -> Property.SECTION;
      case "place" -> Property.PLACE;
      case "agency" -> Property.AGENCY;
      case "label" -> Property.LABEL;
      case "kind" -> Property.KIND;
      case "is" -> Property.IS;
      default -> null;
    };
  }

  private static Clause word(Token token, Text in) {
    String word = token.text();
    int star = word.indexOf('*');
    if (star < 0) {
      return new Clause.Word(in, word);
    }
    if (star < word.length() - 1) {
      throw new QuerySyntaxException("* may stand only at a word's end", token.at() + star);
    }
    long letters = word.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters < MIN_PREFIX) {
      throw new QuerySyntaxException(
          "at least " + MIN_PREFIX + " letters or digits must stand before *", token.at());
    }
    return new Clause.Prefix(in, word.substring(0, star));
  }

  private Clause counted(Token token, Clause clause) {
    if (++clauses > MAX_CLAUSES) {
      throw new QuerySyntaxException(
          "a query has at most " + MAX_CLAUSES + " words, phrases and fields", token.at());
    }
    return clause;
  }

  private Clause nested(Token token, java.util.function.Supplier<Clause> inside) {
    if (++depth > MAX_DEPTH) {
      throw new QuerySyntaxException("brackets are nested too deep", token.at());
    }
    Clause clause = inside.get();
    depth--;
    return clause;
  }

  private boolean startsClause() {
    return switch (peek().kind()) {
      case WORD, PHRASE, FIELD, NOT, OPEN -> true;
      case AND, OR, CLOSE, END -> false;
    };
  }

  private boolean take(Kind kind) {
    boolean found = peek().kind() == kind;
    if (found) {
      next++;
    }
    return found;
  }

  private Token peek() {
    return tokens.get(next);
  }
}
