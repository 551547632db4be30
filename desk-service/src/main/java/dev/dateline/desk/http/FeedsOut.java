package dev.dateline.desk.http;

import dev.dateline.desk.index.Archive;
import dev.dateline.desk.index.Page;
import dev.dateline.desk.index.Search;
import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.syndication.Feed;
import dev.dateline.desk.syndication.FeedFormat;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every query as a feed at an address that stays. */
final class FeedsOut {
  static final List<String> PARAMETERS = Parameters.filterAnd("cursor", "limit");
  private static final int DEFAULT_LIMIT = 50;

  /** RFC 9110, section 5.6.7: two digits for each day. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int MAX_LIMIT = 200;

  private final Archive archive;
  private final Supplier<String> baseUrl;

  /**
   * @param baseUrl where the desk is reached from outside, with a slash at the end
   */
  FeedsOut(Archive archive, Supplier<String> baseUrl) {
    this.archive = archive;
    this.baseUrl = baseUrl;
  }

  void feed(Context ctx) {
    FeedFormat format = format(ctx.pathParam("format"));
    Parameters parameters = new Parameters(ctx, PARAMETERS);
    Page page =
        archive.search(
            new Search(
                parameters.filter(),
                Order.NEWEST,
                parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT),
                ArticlesApi.after(parameters, Order.NEWEST)));
    Feed feed = feed(ctx.pathParam("format"), parameters, page);
    byte[] body = format.bytes(feed);
    String etag = "\"" + digest(body) + "\"";
    Instant modified = feed.updated().truncatedTo(ChronoUnit.SECONDS);
    ctx.header("ETag", etag);
    ctx.header("Last-Modified", DATE.format(modified));
    ctx.header("Cache-Control", "no-cache");
    if (isKnown(ctx, etag, modified)) {
      ctx.status(304);
    } else {
      ctx.contentType(format.contentType()).result(body);
    }
  }

  private Feed feed(String format, Parameters parameters, Page page) {
    String base = baseUrl.get();
    String filter = query(parameters, List.of("cursor", "limit"));
    String self = query(parameters, List.of());
    String kept = query(parameters, List.of("cursor"));
    String next =
        page.next() == null
            ? null
            : base
                + "feeds/"
                + format
                + "?"
                + kept
                + (kept.isEmpty() ? "" : "&")
                + "cursor="
                + page.next();
    return new Feed(
        title(parameters),
        base + mark(filter),
        base + "feeds/" + format + mark(self),
        next,
        page.stories());
  }

  private static String mark(String query) {
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The parameters in a fixed order, so that one query has one address. */
  private static String query(Parameters parameters, List<String> without) {
    List<String> parts = new ArrayList<>();
    for (String name : PARAMETERS) {
      String value = parameters.value(name);
      if (value != null && !without.contains(name)) {
        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return String.join("&", parts);
  }

  private static String title(Parameters parameters) {
    List<String> parts = new ArrayList<>();
    for (String name : Parameters.FILTER) {
      String value = parameters.value(name);
      if (value != null) {
        parts.add(name.equals("q") ? value : name + " " + value);
      }
    }
    return parts.isEmpty() ? "Dateline" : "Dateline: " + String.join(", ", parts);
  }

  /** RFC 9110, section 13.2.2: where there is an entity tag, the date does not count. */
  private static boolean isKnown(Context ctx, String etag, Instant modified) {
    String tags = ctx.header("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*")
          || List.of(tags.split(",")).stream()
              .map(t -> t.strip().replaceFirst("^W/", ""))
              .anyMatch(etag::equals);
    }
    Instant since = date(ctx.header("If-Modified-Since"));
    return since != null && !modified.isAfter(since) && modified.isAfter(Instant.EPOCH);
  }

  private static @Nullable Instant date(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
    } catch (DateTimeParseException e) {
      return null; // RFC 9110, section 13.1.3: what is no date is passed over
    }
  }

  private static FeedFormat format(String name) {
    for (FeedFormat format : FeedFormat.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return format;
      }
    }
    throw new NotFoundResponse("Feeds are json, atom and rss.");
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
