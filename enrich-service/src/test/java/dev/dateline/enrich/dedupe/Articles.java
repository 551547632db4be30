package dev.dateline.enrich.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Fictional articles that the tests share. */
final class Articles {

  static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  static final String FERRY_TITLE = "Harbour council votes to bring back the night ferry";

  static final String FERRY =
      """
      The harbour council of Port Ellery voted on Monday to bring back the night ferry to Saint Brannock, \
      nine years after it was withdrawn for want of passengers.
      Eleven of the 15 councillors backed the plan of the shipping company Marrow Line, which will run two \
      sailings a night from 1 May with the rebuilt vessel Tern.
      "People on the island work shifts like everyone else," said the council's chair, Odile Varga. "They \
      should not have to sleep on a bench to get home."
      The city will pay 2.4 million crowns a year towards the service, and a single fare will cost 38 crowns.
      Opponents led by councillor Ruben Achterberg said the money was needed for the breakwater, which lost \
      140 metres of its crest in the storms of January.
      Marrow Line said tickets would go on sale in the first week of April at the kiosk on Custom House Quay.
      """;

  /** The same agency copy with another outlet's dateline, cuts, changed words and boilerplate. */
  static final String FERRY_COPY =
      """
      PORT ELLERY (Northern Wire) - The harbour council of Port Ellery voted on Monday to bring back the night \
      ferry to Saint Brannock, nine years after it was scrapped for want of passengers.
      Eleven of the 15 councillors backed the plan of shipping firm Marrow Line, which will run two sailings a \
      night from 1 May with the rebuilt vessel Tern.
      “People on the island work shifts like everyone else,” said the council’s chair, Odile Varga.
      The city will pay 2.4 million crowns a year towards the service, and a single fare will cost 38 crowns.
      Read the Courier every morning: subscribe to our newsletter.
      """;

  static final String ORCHARD_TITLE = "Frost takes half of the Lindow valley's cherries";

  static final String ORCHARD =
      """
      Three nights of frost have destroyed about half of the cherry blossom in the Lindow valley, the growers' \
      union said on Tuesday, and with it a harvest worth some 19 million crowns.
      Temperatures fell to minus six degrees near Upper Lindow, the lowest in any April since records began \
      there in 1931.
      Growers lit paraffin candles between the rows and hired a helicopter to push warmer air towards the ground.
      "We saved the slopes and lost the valley floor," said Hanne Okafor, whose family has grown Morellos for \
      four generations.
      The ministry of agriculture said it would decide by the end of the month whether to declare a disaster.
      """;

  /** A market report as a machine writes it each day: the same words, other figures. */
  static String bulletin(int number) {
    int points = 1000 + Math.floorMod(number * 7919, 90000);
    return """
    The Ellery exchange's index of leading shares moved %d points to close at %d in trade that dealers \
    described as thin ahead of the central bank's decision on interest rates.
    Turnover reached %d million crowns, while %d shares rose and %d fell among those most often traded.
    The crown was quoted at %d to the common unit, and a barrel of northern crude for delivery next month \
    stood at %d.
    """
        .formatted(
            points % 613,
            points,
            points % 977,
            points % 89,
            points % 71,
            points % 29,
            points % 131);
  }

  /** A made-up sentence of one manner, its words drawn one by one. */
  static String sentence(Random random) {
    return "The %s %s %s %d %s %s beside the %s %s, and %d people asked for a %s %s."
        .formatted(
            word(random),
            word(random),
            word(random),
            random.nextInt(900),
            word(random),
            word(random),
            word(random),
            word(random),
            random.nextInt(900),
            word(random),
            word(random));
  }

  private static String word(Random random) {
    String[] syllables = "ba de fi go lu ma ne pi ro su ta ve".split(" ");
    return syllables[random.nextInt(12)] + syllables[random.nextInt(12)] + "n";
  }

  static Instant hours(double hours) {
    return MORNING.plus(Duration.ofMinutes((long) (hours * 60)));
  }

  static Sketch sketch(String title, String body) {
    return new Sketcher().sketch(title, body);
  }

  private Articles() {}
}
