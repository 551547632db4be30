package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose copy the article is and where it was written.
 *
 * @param agency the short name of the news agency; {@code null} if none is named
 * @param name the agency as the byline gives it, else its short name; {@code null} if none is named
 * @param place {@code null} if none is named
 */
record Credit(
    @Nullable Found<String> agency, @Nullable String name, @Nullable Found<String> place) {
  private static final int LONGEST_SIGN = 40;

  /**
   * Asks the author fields, the byline, the dateline and the sign below the text, in this order.
   */
  static Credit of(Witnesses page, Authors authors, List<String> paragraphs, Dateline dateline) {
    AgencyLine byline = Bylines.agency(page.text());
    List<Found<String>> agencies = new ArrayList<>();
    add(field(authors), authors.witness() == null ? Witness.SHOWN : authors.witness(), agencies);
    add(byline == null ? null : byline.agency(), Witness.SHOWN, agencies);
    add(dateline.agency(), Witness.TEXT, agencies);
    if (agencies.isEmpty()) {
      add(sign(paragraphs), Witness.TEXT, agencies);
    }
    List<Found<String>> places = new ArrayList<>();
    String written = byline == null ? Bylines.place(page.text()) : byline.place();
    add(written, Witness.SHOWN, places);
    add(dateline.place(), Witness.TEXT, places);
    Found<String> agency = first(agencies);
    String name = byline != null ? byline.name() : agency == null ? null : agency.value();
    return new Credit(agency, name, first(places));
  }

  private static void add(@Nullable String name, Witness witness, List<Found<String>> found) {
    if (name != null) {
      found.add(Found.by(witness, name));
    }
  }

  /** The first, weighed by those that name the same and those that name another. */
  private static @Nullable Found<String> first(List<Found<String>> found) {
    if (found.isEmpty()) {
      return null;
    }
    Found<String> first = found.getFirst();
    List<Witness> agreeing = new ArrayList<>();
    List<Witness> contradicting = new ArrayList<>();
    for (Found<String> other : found.subList(1, found.size())) {
      (other.value().equals(first.value()) ? agreeing : contradicting).add(other.witness());
    }
    return Found.weighed(first.value(), first.witness(), agreeing, contradicting);
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
