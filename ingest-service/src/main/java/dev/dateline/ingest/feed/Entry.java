package dev.dateline.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed. Texts are HTML fragments, without scripts and style sheets; a field is {@code
 * null} where the feed does not give it or where it makes no sense.
 *
 * @param id guid, atom:id or rdf:about as given; the link where there is none
 * @param title as given
 * @param link absolute address of the page
 * @param original the publisher's own address, where {@code link} is that of a service that counts
 *     clicks
 * @param authors names, or addresses where there are no names
 * @param byline the first author as given, with an address if there is one
 * @param published when it was published, else when it was updated; not after now
 * @param updated {@code null} also where it is given as later than now
 * @param publishedRaw the text that {@code published} was read from, also where it was not
 *     understood
 * @param summary the short text
 * @param content the long text
 * @param tags categories, subjects and keywords, each once
 * @param enclosures attached files
 * @param image absolute address of a lead image
 * @param location where it happened (GeoRSS, W3C Basic Geo)
 * @param comments how many comments readers have made (slash)
 */
public record Entry(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable String original,
    List<String> authors,
    @Nullable String byline,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String publishedRaw,
    @Nullable String summary,
    @Nullable String content,
    List<String> tags,
    List<Enclosure> enclosures,
    @Nullable String image,
    @Nullable Location location,
    @Nullable Long comments) {

  /**
   * A place on earth (WGS 84).
   *
   * @param latitude in degrees, north positive, -90 to 90
   * @param longitude in degrees, east positive, -180 to 180
   */
  public record Location(double latitude, double longitude) {}

  public Entry {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    enclosures = List.copyOf(enclosures);
  }

  /** An entry of a format that tells neither of places nor of comments. */
  public Entry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable String original,
      List<String> authors,
      @Nullable String byline,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String publishedRaw,
      @Nullable String summary,
      @Nullable String content,
      List<String> tags,
      List<Enclosure> enclosures,
      @Nullable String image) {
    this(
        id,
        title,
        link,
        original,
        authors,
        byline,
        published,
        updated,
        publishedRaw,
        summary,
        content,
        tags,
        enclosures,
        image,
        null,
        null);
  }

  /** Where the page is: the publisher's own address as far as it is known. */
  public @Nullable String address() {
    return original != null ? original : link;
  }
}
