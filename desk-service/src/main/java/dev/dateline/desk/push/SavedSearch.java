package dev.dateline.desk.push;

import dev.dateline.desk.index.Cursor;
import dev.dateline.desk.query.Filter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search and where its articles go.
 *
 * @param id unique
 * @param name the user's
 * @param filter what is wanted
 * @param url of the webhook
 * @param secret signs what is sent: {@code whsec_} and 32 bytes in Base64
 * @param createdAt when it was saved
 * @param cursor up to which everything was delivered or put aside
 * @param ended why nothing is sent any more; {@code null} while it is
 */
record SavedSearch(
    String id,
    String name,
    Filter filter,
    String url,
    String secret,
    Instant createdAt,
    String cursor,
    @Nullable String ended) {

  Cursor position() {
    return Cursor.parse(cursor).orElseThrow();
  }

  SavedSearch at(Cursor reached) {
    return new SavedSearch(id, name, filter, url, secret, createdAt, reached.toString(), ended);
  }

  SavedSearch ended(String why) {
    return new SavedSearch(id, name, filter, url, secret, createdAt, cursor, why);
  }
}
