package dev.dateline.desk.query;

import dev.dateline.desk.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {
  private static final String QUOTES = "\"“”„«»";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of a text; the last one is the end. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.skipSpace()) {
      lexer.next();
    }
    lexer.add(Kind.END, "", text.length());
    return lexer.tokens;
  }

  private boolean skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '(') {
      add(Kind.OPEN, "(", at++);
    } else if (c == ')') {
      add(Kind.CLOSE, ")", at++);
    } else if (QUOTES.indexOf(c) >= 0) {
      phrase();
    } else if (c == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
      add(Kind.NOT, "-", at++);
    } else {
      word();
    }
  }

  private void phrase() {
    int start = at++;
    while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == text.length()) {
      throw new QuerySyntaxException("the quote is not closed", start);
    }
    add(Kind.PHRASE, text.substring(start + 1, at++), start);
  }

  private void word() {
    int start = at;
    boolean named = !tokens.isEmpty() && tokens.getLast().kind() == Kind.FIELD;
    while (at < text.length() && !ends(text.charAt(at))) {
      if (text.charAt(at) == ':' && !named && at > start) {
        add(Kind.FIELD, text.substring(start, at++), start);
        return;
      }
      at++;
    }
    String word = text.substring(start, at);
    add(
        switch (word) {
          case "AND" -> Kind.AND;
          case "OR" -> Kind.OR;
          case "NOT" -> Kind.NOT;
          default -> Kind.WORD;
        },
        word,
        start);
  }

  private void add(Kind kind, String word, int start) {
    tokens.add(new Token(kind, word, start));
  }

  private static boolean ends(char c) {
    return isSpace(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
