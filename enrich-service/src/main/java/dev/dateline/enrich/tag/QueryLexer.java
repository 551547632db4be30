package dev.dateline.enrich.tag;

import dev.dateline.enrich.tag.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class QueryLexer {
  private final String query;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String query) {
    this.query = query;
  }

  static List<QueryToken> tokens(String query) throws QuerySyntaxException {
    return new QueryLexer(query).run();
  }

  private List<QueryToken> run() throws QuerySyntaxException {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
      } else if (c == '(' || c == ')') {
        tokens.add(new QueryToken(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at++));
      } else if (isQuote(c)) {
        quoted();
      } else {
        run(at);
      }
    }
    tokens.add(new QueryToken(Kind.END, "", query.length()));
    return tokens;
  }

  private void quoted() throws QuerySyntaxException {
    int start = at++;
    while (at < query.length() && !isQuote(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      throw new QuerySyntaxException("the quote is not closed", start);
    }
    tokens.add(new QueryToken(Kind.QUOTED, query.substring(start + 1, at++), start));
  }

  private void run(int start) {
    while (at < query.length() && !endsRun(query.charAt(at))) {
      at++;
    }
    String run = query.substring(start, at);
    if (behindName()) {
      tokens.add(new QueryToken(Kind.WORD, run, start));
      return;
    }
    int field = QueryToken.fieldLength(run);
    if (field > 0) {
      tokens.add(QueryToken.ofField(run.substring(0, field), start));
      at = start + field;
    } else {
      tokens.add(QueryToken.ofRun(run, start));
    }
  }

  /** Whether a field comes before whose value is a name and may hold a colon. */
  private boolean behindName() {
    return !tokens.isEmpty()
        && tokens.getLast().kind() == Kind.FIELD
        && QueryFields.takesName(tokens.getLast().text());
  }

  private static boolean endsRun(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '(' || c == ')' || isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }
}
