package dev.dateline.desk.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.dateline.contract.Json;
import dev.dateline.desk.query.Filter;
import io.javalin.http.BadRequestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A search to be saved; the filter's fields are those of every list.
 *
 * @param name for people
 * @param url of the webhook; {@code null} for a rule
 */
record Wish(
    String name,
    @Nullable String url,
    @Nullable String q,
    @Nullable String tag,
    @Nullable String outlet,
    @Nullable String language) {
  private static final int MAX_NAME = 200;
  private static final int MAX_URL = 2_000;

  static final ObjectReader READER =
      Json.mapper()
          .readerFor(Wish.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * What is searched for.
   *
   * @throws BadRequestResponse if a value is too long
   */
  Filter filter() {
    for (String value : new String[] {tag, outlet, language}) {
      if (value != null && value.length() > Parameters.MAX_LENGTH) {
        throw new BadRequestResponse("A value is longer than " + Parameters.MAX_LENGTH + ".");
      }
    }
    return new Filter(q, tag, outlet, language, null, null);
  }

  /**
   * @throws BadRequestResponse if there is none or it is too long
   */
  String checkedName() {
    return checked("name", name, MAX_NAME);
  }

  /**
   * @throws BadRequestResponse if there is none or it is too long
   */
  String checkedUrl() {
    return checked("url", url, MAX_URL);
  }

  private static String checked(String name, @Nullable String value, int max) {
    if (value == null || value.isBlank() || value.length() > max) {
      throw new BadRequestResponse(name + " must have 1 to " + max + " characters.");
    }
    return value.strip();
  }
}
