package dev.dateline.standalone.console;

/** Colours for people: only on a terminal that has not asked for none (no-color.org). */
public final class Style {
  /** No colours, for files, pipes and tests. */
  public static final Style PLAIN = new Style(false);

  private final boolean colours;

  private Style(boolean colours) {
    this.colours = colours;
  }

  /** Colours if standard output is a terminal and {@code NO_COLOR} is not set. */
  public static Style ofTerminal() {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Style(terminal && System.getenv("NO_COLOR") == null);
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String green(String text) {
    return wrap("32", text);
  }

  public String yellow(String text) {
    return wrap("33", text);
  }

  public String red(String text) {
    return wrap("31", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  private String wrap(String code, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
