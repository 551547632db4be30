package dev.dateline.desk.http;

import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.Filter;
import dev.dateline.desk.query.QueryParser;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Query parameters, held to what is known and to limits, so that a misspelt one is not ignored. */
final class Parameters {
  static final int MAX_LENGTH = 300;

  /** What every list, stream and feed is filtered by. */
  static final List<String> FILTER = List.of("q", "tag", "outlet", "language", "from", "to");

  private final Context ctx;

  /**
   * @param known parameters taken
   * @throws BadRequestResponse if others are there, or one is given twice, is too long or no text
   */
  Parameters(Context ctx, List<String> known) {
    this.ctx = ctx;
    ctx.queryParamMap().forEach((name, values) -> check(name, values, Set.copyOf(known)));
  }

  /** Those of a filter and others. */
  static List<String> filterAnd(String... others) {
    List<String> all = new ArrayList<>(FILTER);
    all.addAll(List.of(others));
    return all;
  }

  /**
   * What the articles must be.
   *
   * @throws dev.dateline.desk.query.QuerySyntaxException if {@code q} is not of the language
   */
  Clause filter() {
    return new Filter(
            value("q"), value("tag"), value("outlet"), value("language"), time("from"), time("to"))
        .clause();
  }

  /**
   * A number within bounds.
   *
   * @throws BadRequestResponse if it is none or beyond them
   */
  int number(String name, int usual, int max) {
    String text = value(name);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw outOfBounds(name, max);
    }
    throw outOfBounds(name, max);
  }

  /**
   * One of the constants of an enumeration, in lower case.
   *
   * @throws BadRequestResponse if it is none of them
   */
  <E extends Enum<E>> E choice(String name, E usual, List<E> all) {
    String text = value(name);
    return text == null ? usual : constant(name, text, all);
  }

  /** Several of them, separated by commas. */
  <E extends Enum<E>> List<E> choices(String name, List<E> all) {
    String text = value(name);
    if (text == null) {
      return List.of();
    }
    return List.of(text.split(",", -1)).stream()
        .map(part -> constant(name, part, all))
        .distinct()
        .toList();
  }

  /**
   * @throws BadRequestResponse if one of them is given
   */
  void refuse(List<String> names, String beside) {
    for (String name : names) {
      if (value(name) != null) {
        throw new BadRequestResponse(name + " and " + beside + " do not go together.");
      }
    }
  }

  /** {@code null} if it is not given or blank. */
  @Nullable String value(String name) {
    String value = ctx.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private @Nullable Instant time(String name) {
    String text = value(name);
    if (text == null) {
      return null;
    }
    try {
      Instant time =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text);
      return Instant.ofEpochMilli(time.toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw new BadRequestResponse(
          name + " must be a day such as 2026-03-02 or an instant such as 2026-03-02T12:00:00Z.");
    }
  }

  private static <E extends Enum<E>> E constant(String name, String text, List<E> all) {
    for (E constant : all) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw new BadRequestResponse(
        name
            + " must be of "
            + String.join(", ", all.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList())
            + ".");
  }

  private static void check(String name, List<String> values, Set<String> known) {
    if (!known.contains(name)) {
      throw new BadRequestResponse(
          "Unknown parameter; known are " + String.join(", ", new TreeSet<>(known)) + ".");
    }
    if (values.isEmpty()) {
      throw new BadRequestResponse(
          "Parameter " + name + " is not percent-encoded as it should be.");
    }
    if (values.size() > 1) {
      throw new BadRequestResponse("Parameter " + name + " may be given once.");
    }
    int max = name.equals("q") ? QueryParser.MAX_LENGTH : MAX_LENGTH;
    if (values.getFirst().length() > max) {
      throw new BadRequestResponse("Parameter " + name + " is longer than " + max + " characters.");
    }
  }

  private static BadRequestResponse outOfBounds(String name, int max) {
    return new BadRequestResponse(name + " must be a number from 1 to " + max + ".");
  }
}
