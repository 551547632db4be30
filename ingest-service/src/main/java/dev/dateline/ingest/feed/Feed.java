package dev.dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as read. Texts are HTML fragments (a plain text is one): see {@link
 * MarkupText#plain(String)}. A field is {@code null} where the feed does not give it or where it
 * makes no sense.
 *
 * @param format such as {@code rss 2.0}, {@code atom 1.0}, {@code json 1.1}, {@code rdf}, {@code
 *     cdf}, {@code sitemap}, {@code sitemap index}, {@code h-feed}, {@code html}
 * @param id the feed's own identifier
 * @param title as given
 * @param link absolute address of the site the feed belongs to
 * @param subtitle description or tagline, as given
 * @param language as declared, usually a BCP 47 tag
 * @param rights as given
 * @param author as given, with an address if there is one
 * @param published not after now
 * @param updated not after now
 * @param image absolute address of a logo
 * @param tags categories of the whole feed
 * @param entries in the feed's order
 * @param ttl how long the feed asks not to be polled again (RSS {@code ttl}, {@code
 *     sy:updatePeriod})
 * @param skip hours and days at which the feed asks not to be polled
 * @param charset that the bytes were decoded with, by its IANA name
 * @param flaws what had to be tolerated
 * @param hubs addresses of the WebSub hubs that tell of new entries (W3C WebSub, 4)
 * @param self the feed's address by its own word, which hubs know it by
 * @param parts addresses of the documents that make up the feed, newest first, where this one is
 *     but a list of them (a sitemap index)
 * @param older address of the document with the entries before these (RFC 5005: {@code
 *     prev-archive}, else {@code next}; JSON Feed's {@code next_url}); {@code null} where there is
 *     none, or where the feed says that it is complete
 */
public record Feed(
    String format,
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable String subtitle,
    @Nullable String language,
    @Nullable String rights,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String image,
    List<String> tags,
    List<Entry> entries,
    @Nullable Duration ttl,
    SkipTimes skip,
    String charset,
    Set<Flaw> flaws,
    List<String> hubs,
    @Nullable String self,
    List<String> parts,
    @Nullable String older) {

  public Feed {
    tags = List.copyOf(tags);
    entries = List.copyOf(entries);
    flaws = Set.copyOf(flaws);
    hubs = List.copyOf(hubs);
    parts = List.copyOf(parts);
  }

  /** What lists pages, and tells little else of itself: a sitemap, a section of a site. */
  static Feed listing(
      String format,
      @Nullable String title,
      @Nullable String link,
      @Nullable String language,
      List<Entry> entries,
      String charset,
      Set<Flaw> flaws,
      List<String> parts,
      @Nullable String older) {
    return new Feed(
        format,
        null,
        title,
        link,
        null,
        language,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        entries,
        null,
        SkipTimes.NONE,
        charset,
        flaws,
        List.of(),
        null,
        parts,
        older);
  }

  /** The same feed by another title and language and with other entries. */
  public Feed with(@Nullable String title, @Nullable String language, List<Entry> entries) {
    return new Feed(
        format, id, title, link, subtitle, language, rights, author, published, updated, image,
        tags, entries, ttl, skip, charset, flaws, hubs, self, parts, older);
  }
}
