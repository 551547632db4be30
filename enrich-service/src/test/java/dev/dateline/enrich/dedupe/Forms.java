package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports of one form each, as desks and machines write them by the hundred. */
final class Forms {

  static final Map<String, String> FORMS =
      Map.of(
          "market",
          """
          Shares on the {place} exchange ended {updown} on {day} after a quiet session. The main index of {n} \
          companies moved {d} percent to {k}, while {n} shares rose and {n} fell.
          {Firm} led the leaders with a gain of {d} percent to {k} crowns. {Firm} was at the bottom of the table, \
          {d} percent down at {k}. Turnover came to {d} billion crowns against {d} billion on the day before.
          The crown was quoted at {d} to the dollar. A barrel of crude for delivery next month cost {d} dollars \
          and an ounce of gold {k}.
          """,
          "weather",
          """
          The temperature in {place} reached {n} degrees on {day}, {n} above the mean of the season, the weather \
          service said. The lowest of the night was {n} degrees.
          Wind from the {compass} blew at up to {n} kilometres an hour, and {d} millimetres of rain fell at the \
          station in {place}. Humidity stood at {n} percent at noon.
          For {day} the service expects {sky} with a high of {n} and a low of {n}. The chance of rain is {n} \
          percent.
          """,
          "match",
          """
          {place} beat {place} {n}-{n} on {day} before {k} spectators to go to {n} points in the league.
          {Name} opened the scoring in the {n} minute from the penalty spot, and {Name} doubled the lead shortly \
          before half-time. {Name} got one back for the visitors after a corner, but the hosts held on.
          "We worked hard and deserved the three points," coach {Name} said after the game. Captain {Name} left \
          the field injured after {n} minutes and will be examined on {day}.
          """,
          "court",
          """
          A court in {place} on {day} sentenced {Name}, {n}, to {n} months in prison for {crime}. Judge {Name} said \
          the accused had shown no remorse and had betrayed the trust placed in the accused by {Firm}.
          The prosecutor, {Name}, had asked for {n} months. Defence lawyer {Name} said an appeal would be lodged \
          within the time allowed by law. The court ordered the payment of {k} crowns in damages.
          The hearing began on {day} and heard {n} witnesses.
          """,
          "earnings",
          """
          {Firm} said net profit for the quarter came to {d} million crowns, compared with {d} million in the same \
          period of the year before. Revenue {updown} {d} percent to {d} million.
          Earnings per share were {d} crowns against {d}. The board of the company, which is based in {place} and \
          employs {k} people, proposed a dividend of {d} crowns.
          "The figures are in line with our plan," chief executive {Name} said. {Firm} confirmed its outlook for \
          the full year.
          """,
          "traffic",
          """
          A lorry overturned on the {n} road near {place} early on {day} and blocked both lanes for {n} hours. The \
          driver, {n}, was taken to hospital with slight injuries.
          Police diverted traffic through {place} and reported queues of up to {n} kilometres in the direction of \
          {place}. Firefighters from {place} pumped {k} litres of diesel out of the tank.
          The damage was put at {k} crowns. The road was opened again at about noon.
          """);

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private static final Map<String, String> CHOICES =
      Map.of(
          "updown", "higher lower",
          "day", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
          "compass", "north south-west east north-east west",
          "sky", "sunshine showers fog cloud",
          "crime", "fraud theft arson forgery smuggling perjury");

  private final Random random;

  Forms(long seed) {
    this.random = new Random(seed);
  }

  /** So many reports of one form, no two about the same. */
  List<String> reports(String form, int count) {
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.add(fill(FORMS.get(form)));
    }
    return reports;
  }

  /** So many texts that are put together from the same few phrases. */
  List<String> phraseTexts(int count) {
    String[][] phrases = new String[5][];
    for (int slot = 0; slot < phrases.length; slot++) {
      phrases[slot] = new String[10];
      for (int i = 0; i < 10; i++) {
        phrases[slot][i] = word() + " " + word() + (i % 2 == 0 ? " of the " + word() : "");
      }
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 20; sentence++) {
        text.append(capital(pick(phrases[0])));
        for (int slot = 1; slot < phrases.length; slot++) {
          text.append(slot == 3 ? ", and " + random.nextInt(9_000) + " " : " ");
          text.append(pick(phrases[slot]));
        }
        text.append(sentence % 3 == 2 ? ".\n" : ". ");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private String fill(String form) {
    Matcher slots = SLOT.matcher(form);
    StringBuilder text = new StringBuilder();
    while (slots.find()) {
      slots.appendReplacement(text, value(slots.group(1)));
    }
    return slots.appendTail(text).toString();
  }

  private String value(String slot) {
    return switch (slot) {
      case "n" -> Integer.toString(1 + random.nextInt(98));
      case "d" -> String.format(Locale.ROOT, "%.1f", random.nextDouble() * 400);
      case "k" -> String.format(Locale.ROOT, "%,d", 1_000 + random.nextInt(90_000));
      case "place" -> capital(word());
      case "Name" -> capital(word()) + " " + capital(word());
      case "Firm" -> capital(word()) + " Group";
      default -> pick(CHOICES.get(slot).split(" "));
    };
  }

  private String word() {
    String[] syllables = "bar dem fil gon lur mas nev pir rok sut tam vel wik zor".split(" ");
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(pick(syllables));
    }
    return word.toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
