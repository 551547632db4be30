package dev.dateline.enrich;

import java.util.List;

/** Fictional stories of our own, and the pages that outlets make of them. */
final class Stories {
  static final List<String> HARBOUR =
      List.of(
          "Engineers closed the eastern lock of Port Ellery on Tuesday after divers found cracks in two of the"
              + " gate's steel hinges, halting freight on the Meren canal for the first time in 31 years.",
          "The harbour authority said 46 barges were waiting upstream by nightfall and that repairs would take"
              + " at least nine days. Grain traders in Osterholm warned that flour mills could run short by Sunday.",
          "\"We would rather lose a week than lose a lock,\" harbour master Ilse Brandt told reporters on the quay."
              + " She said the hinges had been inspected in March and judged sound.",
          "The canal carries about 4 million tonnes of cargo a year between the inland farms and the coast. A"
              + " smaller western lock stays open to pleasure craft and to the ferry.");

  static final List<String> ORCHESTRA =
      List.of(
          "The Valmere Philharmonic will play its autumn season in a converted tram depot while its concert hall"
              + " is stripped of asbestos, the orchestra's director announced on Monday.",
          "Ticket holders may swap their seats for any of 18 evenings in the depot, where acoustic panels made"
              + " of pressed wool have been hung from the old overhead wires.",
          "Conductor Tomas Arlen, who rehearsed there for a week, called the room dry but honest and said the"
              + " brass would have to be kind to the strings.",
          "The hall is to open again in the spring of next year. The city council has set aside 12.5 million"
              + " crowns for the work, half of it from a lottery fund for monuments.");

  static final List<String> GLACIER =
      List.of(
          "A lake dammed by the Korrin glacier drained overnight and swept away a footbridge and 3 kilometres of"
              + " gravel road, the mountain rescue service of Haldane valley reported.",
          "Nobody was hurt. Rescuers had moved 27 campers from the river flats on Friday, when instruments at"
              + " the outlet recorded the first tremors under the ice.",
          "Glaciologist Mira Solheim of the valley's field station said the lake held more water this summer than"
              + " in any since measurements began, and that it would fill again within two years.",
          "The road is the only way to four farms and a weather station. Army engineers are to lay a temporary"
              + " bridge by Thursday, weather permitting.");

  private Stories() {}

  /** A page of one outlet. */
  static String page(String outlet, String title, List<String> paragraphs) {
    StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>");
    html.append(title).append(" | ").append(outlet).append("</title>");
    html.append("<meta property=\"og:type\" content=\"article\">");
    html.append("<meta property=\"og:site_name\" content=\"").append(outlet).append("\">");
    html.append("<meta property=\"og:title\" content=\"").append(title).append("\">");
    html.append("<meta property=\"article:published_time\" content=\"2026-03-03T08:15:00+01:00\">");
    html.append(
        "</head><body><header><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav></header>");
    html.append("<main><article><h1>").append(title).append("</h1>");
    paragraphs.forEach(p -> html.append("<p>").append(p).append("</p>"));
    return html.append("</article></main><footer><p>© ")
        .append(outlet)
        .append("</p></footer></body></html>")
        .toString();
  }
}
