package dev.dateline.ingest.fetch;

import dev.dateline.contract.RawArticle;
import dev.dateline.url.CanonicalUrl;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which address an article goes by: what its page says ({@code rel=canonical}, RFC 6596), else
 * where redirects led, else the link to it. So one article that is linked in several ways has one
 * identity. A page is believed only where it names an article of its own site: many a site names
 * its front page, or one script, for all of its articles.
 */
public final class ArticleAddress {
  private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
  private static final Pattern WORDS = Pattern.compile("[-_+ ]+");
  private static final int LEAST_WORDS = 3;

  /** Long names without hyphens, as of scripts that write none. */
  private static final int LONG_NAME = 20;

  private ArticleAddress() {}

  /**
   * @param link as the feed gives it
   * @param page behind the link; {@code null} if there is none
   * @return an absolute address, canonical where it can be made so
   */
  public static String of(String link, RawArticle.@Nullable Page page) {
    String linked = CanonicalUrl.of(link).orElse(link);
    if (page == null) {
      return linked;
    }
    String landed = CanonicalUrl.of(page.url()).filter(url -> leads(linked, url)).orElse(linked);
    String canonical = PageSketch.of(page.html()).canonical();
    return canonical == null
        ? landed
        : resolved(page.url(), canonical).filter(url -> names(landed, url)).orElse(landed);
  }

  private static Optional<String> resolved(String page, String reference) {
    try {
      return CanonicalUrl.of(Target.parse(page).resolve(reference).toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a redirect has led to an article, and not to what stands in for one that is gone. */
  private static boolean leads(String linked, String landed) {
    return names(landed) || lastName(landed).equals(lastName(linked));
  }

  /** Whether a page at an address may call itself so. */
  private static boolean names(String landed, String canonical) {
    return Site.of(landed).equals(Site.of(canonical))
        && !lastName(canonical).isEmpty()
        && (names(canonical)
            || lastName(canonical).equals(lastName(landed)) && sameQuery(landed, canonical));
  }

  /** A script's name means an article only together with its parameters. */
  private static boolean sameQuery(String a, String b) {
    return query(a).equals(query(b));
  }

  /** Whether the end of the path is particular enough to be one article's. */
  private static boolean names(String url) {
    String name = lastName(url);
    return NUMBER.matcher(name).find()
        || Arrays.stream(WORDS.split(name)).filter(word -> !word.isEmpty()).count() >= LEAST_WORDS
        || name.length() >= LONG_NAME;
  }

  /** The last part of the path that is not empty, in lower case and without its ending. */
  private static String lastName(String url) {
    int host = url.indexOf("://") + 3;
    int path = url.indexOf('/', host);
    if (path < 0) {
      return "";
    }
    int query = url.indexOf('?', path);
    String[] parts = url.substring(path, query < 0 ? url.length() : query).split("/");
    String last = parts.length == 0 ? "" : parts[parts.length - 1];
    int dot = last.lastIndexOf('.');
    String name = dot > 0 && last.length() - dot <= 6 ? last.substring(0, dot) : last;
    return decoded(name).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static String query(String url) {
    int query = url.indexOf('?');
    return query < 0 ? "" : url.substring(query);
  }
}
