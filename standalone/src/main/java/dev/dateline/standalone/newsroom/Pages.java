package dev.dateline.standalone.newsroom;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the pages of outlets, each in its own template. */
final class Pages {
  private static final int RELATED = 4;
  private static final int RAIL_AFTER = 3;
  private static final int WORDS_A_MINUTE = 200;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMM dd yyyy | h:mm a z", Locale.US);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEEE, MMMM dd, yyyy | hh:mm a z", Locale.US);

  private final Templates templates;
  private final Addresses addresses;

  Pages(Templates templates, Addresses addresses) {
    this.templates = templates;
    this.addresses = addresses;
  }

  String page(Outlet outlet, Story story, ZonedDateTime now) {
    String template = story.kind() == Story.Kind.FORM ? "form" : outlet.page();
    return templates.fill("pages/" + template, values(outlet, story, now));
  }

  String front(Outlet outlet, List<Story> stories) {
    Map<String, Object> values = new HashMap<>(outlet(outlet));
    values.put("feed", addresses.feed(outlet));
    values.put("feedType", outlet.feed().contentType());
    values.put("stories", links(outlet, stories));
    return templates.fill("pages/front", values);
  }

  private Map<String, Object> outlet(Outlet outlet) {
    List<String> sections = outlet.stories().stream().map(Story::section).distinct().toList();
    return Map.of(
        "outlet", outlet.name(),
        "language", outlet.language().toLanguageTag(),
        "home", addresses.home(outlet),
        "subscribe", words(outlet, "Subscribe", "Abonnieren", "Suscríbase"),
        "more", words(outlet, "More stories", "Mehr zum Thema", "Más noticias"),
        "sections",
            sections.stream()
                .map(name -> Map.of("name", name, "url", addresses.section(outlet, name)))
                .toList());
  }

  private Map<String, Object> values(Outlet outlet, Story story, ZonedDateTime now) {
    OffsetDateTime published = story.published().atZone(outlet.zone()).toOffsetDateTime();
    List<Story> others =
        outlet.stories().stream()
            .filter(s -> s.kind() == Story.Kind.ARTICLE && !s.slug().equals(story.slug()))
            .limit(RELATED)
            .toList();
    Map<String, Object> values = new HashMap<>(outlet(outlet));
    values.put("title", story.title());
    values.put("standfirst", story.standfirst());
    values.put("url", addresses.page(outlet, story));
    values.put("section", story.section());
    values.put("sectionUrl", addresses.section(outlet, story.section()));
    values.put("published", published.withNano(0).toString());
    values.put("modified", modified(outlet, story));
    values.put("shown", shown(outlet, published.toZonedDateTime()));
    values.put("stamp", STAMP.format(story.published().atZone(outlet.zone())));
    values.put("clock", CLOCK.format(now.withZoneSameInstant(outlet.zone())));
    values.put("year", now.getYear());
    values.put(
        "minutes", 1 + String.join(" ", story.paragraphs()).split(" ").length / WORDS_A_MINUTE);
    values.put("keywords", story.keywords());
    values.put("keywordList", String.join(", ", story.keywords()));
    values.put("paragraphs", story.paragraphs());
    values.put("railed", railed(story, links(outlet, others)));
    values.put("related", links(outlet, others));
    values.put("image", addresses.image(outlet, story));
    values.put("imageCaption", words(outlet, "Picture: ", "Bild: ", "Imagen: ") + story.section());
    values.put("jsonLd", LinkedData.of(outlet, story, addresses, published));
    put(values, "byline", story.byline());
    put(values, "place", story.place());
    put(values, "agency", story.agency() == null ? null : story.agency().name());
    return values;
  }

  private static String modified(Outlet outlet, Story story) {
    return story.modified() == null
        ? ""
        : story.modified().atZone(outlet.zone()).toOffsetDateTime().withNano(0).toString();
  }

  /** Paragraphs with a box of links to other stories among them, as many sites have it. */
  private static List<Map<String, Object>> railed(Story story, List<Map<String, Object>> links) {
    List<Map<String, Object>> railed = new ArrayList<>();
    for (String paragraph : story.paragraphs()) {
      railed.add(
          railed.size() + 1 == RAIL_AFTER
              ? Map.of("text", paragraph, "rail", Map.of("links", links))
              : Map.of("text", paragraph));
    }
    return railed;
  }

  private List<Map<String, Object>> links(Outlet outlet, List<Story> stories) {
    return stories.stream()
        .map(
            s ->
                Map.<String, Object>of(
                    "title", s.title(),
                    "url", addresses.page(outlet, s),
                    "image", addresses.image(outlet, s),
                    "section", s.section()))
        .toList();
  }

  private static String shown(Outlet outlet, ZonedDateTime time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(outlet.language())
        .format(time);
  }

  private static String words(Outlet outlet, String english, String german, String spanish) {
    return switch (outlet.language().getLanguage()) {
      case "de" -> german;
      case "es" -> spanish;
      default -> english;
    };
  }

  private static void put(Map<String, Object> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
