package dev.dateline.enrich.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose copy the article is and where it was written.
 *
 * @param agency short name of the news agency; {@code null} if none is named
 * @param place {@code null} if none is named
 */
record Credit(@Nullable String agency, @Nullable String place) {
  private static final int LONGEST_SIGN = 40;

  /**
   * Asks the author fields, the byline, the dateline and the sign below the text, in this order.
   */
  static Credit of(Witnesses page, Authors authors, List<String> paragraphs) {
    AgencyLine byline = Bylines.agency(page.text());
    Dateline dateline = paragraphs.isEmpty() ? Dateline.NONE : Dateline.of(paragraphs.getFirst());
    String agency = field(authors);
    agency = agency == null && byline != null ? byline.agency() : agency;
    agency = agency == null ? dateline.agency() : agency;
    agency = agency == null ? sign(paragraphs) : agency;
    String place = byline == null || byline.place() == null ? dateline.place() : byline.place();
    return new Credit(agency, place);
  }

  private static @Nullable String field(Authors authors) {
    for (String other : authors.others()) {
      String agency = Agencies.among(other);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /** A last line, or the brackets at a text's end, that hold nothing but an agency's name. */
  private static @Nullable String sign(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return null;
    }
    String last = paragraphs.getLast();
    if (last.length() <= LONGEST_SIGN) {
      return Agencies.among(last.replaceAll("[()\\[\\]]", ""));
    }
    int open = last.lastIndexOf('(');
    return open > 0 && last.endsWith(")") && last.length() - open <= LONGEST_SIGN
        ? Agencies.among(last.substring(open + 1, last.length() - 1))
        : null;
  }
}
