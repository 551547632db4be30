package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/** What the slots of our sentences are filled with. */
final class WordLists {
  private static final List<String> COMPANY =
      List.of(
          "{known}",
          "{known}",
          "{known}",
          "{last} Inc",
          "{last} Corp",
          "{last} & {last}",
          "{last} Group",
          "{last} Industries",
          "{city} {noun} Company",
          "{last} Brothers",
          "{noun} Technologies",
          "{noun} Systems",
          "{last} Motors",
          "{city} Airlines",
          "{last} Bank",
          "Bank of {city}",
          "{noun}soft",
          "{last} Ltd",
          "{noun} Holdings",
          "{last} Steel",
          "{city} Electric",
          "{noun}.com",
          "{last} Entertainment",
          "{noun} Media",
          "{last} Pharmaceuticals",
          "{noun} Energy");
  private static final List<String> SCHOOL =
      List.of(
          "{city} University",
          "University of {city}",
          "{last} College",
          "{region} State University",
          "{city} Institute of Technology",
          "University of {region}",
          "{last} University",
          "{last} High School",
          "{city} Law School",
          "{region} Tech",
          "King's College {city}",
          "{city} Medical School",
          "{region} State",
          "{city} College of {noun}");
  private static final List<String> CLUB =
      List.of(
          "{city}",
          "FC {city}",
          "{city} FC",
          "{city} United",
          "{city} City",
          "{city} Rovers",
          "Real {city}",
          "{city} {animals}",
          "Sporting {city}",
          "AC {city}",
          "{last} Town",
          "Dynamo {city}");
  private static final List<String> PARTY =
      List.of(
          "{noun} Party",
          "{demonym} {noun} Party",
          "Democratic Party",
          "Republican Party",
          "Liberal Party of {country}",
          "{noun} Union",
          "National {noun} Front",
          "Communist Party",
          "People's {noun} Movement",
          "{demonym} Labour Party",
          "Conservatives",
          "Democrats");
  private static final List<String> AGENCY =
      List.of(
          "Ministry of {noun}",
          "{noun} Agency",
          "{demonym} {noun} Ministry",
          "National {noun} Service",
          "Department of {noun}",
          "Bureau of {noun}",
          "{city} Police Department",
          "Supreme Court",
          "{noun} Commission",
          "{noun} Administration",
          "Parliament",
          "Senate",
          "{country} National Bank",
          "{region} Legislature",
          "{city} City Council",
          "United Nations",
          "European Commission");
  private static final List<String> MEDIA =
      List.of(
          "{city} Times",
          "{city} Herald",
          "The {city} Post",
          "{city} Tribune",
          "Daily {noun}",
          "{last} News",
          "BBC",
          "Reuters",
          "Associated Press",
          "{region} Gazette",
          "{noun} Magazine",
          "{city} Daily News",
          "Radio {city}",
          "{noun} Network",
          "The {noun}",
          "NBC",
          "Channel {num}");
  private static final List<String> NGO =
      List.of(
          "{noun} Watch",
          "{noun} International",
          "Friends of the {noun}",
          "{noun} Without Borders",
          "{last} Institute",
          "{noun} Alliance",
          "{city} {noun} Society",
          "Save the {noun}");
  private static final List<String> REGIMENT =
      List.of(
          "{nth} {region} Infantry",
          "{nth} Cavalry Regiment",
          "{region} Volunteers",
          "{nth} Division",
          "{nth} Battalion",
          "{noun} Brigade",
          "{demonym} Navy",
          "{nth} Army",
          "Royal {noun} Guards",
          "{nth} {demonym} Infantry Regiment",
          "{last} 's Brigade");
  private static final List<String> ARMY =
      List.of(
          "Army of the {last}",
          "{demonym} Army",
          "Army of {region}",
          "Union",
          "Confederate Army",
          "{nth} Corps",
          "{demonym} forces");
  private static final List<String> LABEL =
      List.of(
          "{last} Records",
          "{noun} Records",
          "{noun} Music",
          "{city} Sound",
          "{noun} Entertainment",
          "{noun} Press",
          "{last} Books",
          "{noun} Recordings");
  private static final List<String> TITLE =
      List.of(
          "{Noun} of the {Noun}",
          "The {Noun}",
          "{Noun} {Noun}",
          "\" {Noun} \"",
          "\" My {Noun} \"",
          "A {Noun} for {first}",
          "Live in {city}",
          "{first} and the {Noun}",
          "The Last {Noun}",
          "{Noun} !");
  private static final List<String> EVENT =
      List.of(
          "{Noun}",
          "World",
          "Olympic",
          "{city}",
          "Grand {Noun}",
          "National",
          "European",
          "{last}",
          "Winter");
  private static final List<String> RANK =
      List.of("General", "Colonel", "Captain", "Lt. Gen.", "Major", "Admiral", "Sergeant");
  private static final List<String> ROLE =
      List.of(
          "President",
          "Prime Minister",
          "Senator",
          "Governor",
          "Mayor",
          "Foreign Minister",
          "King",
          "Secretary of State",
          "Judge",
          "Dr.",
          "Mr.",
          "Mrs.",
          "Professor",
          "Coach",
          "Pope");
  private static final List<String> DAY =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTH =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> ORDINAL =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "tenth", "final");
  private static final List<String> DEMONYM =
      List.of(
          "American",
          "British",
          "French",
          "German",
          "Italian",
          "Spanish",
          "Japanese",
          "Chinese",
          "Indian",
          "Russian",
          "Canadian",
          "Australian",
          "Mexican",
          "Brazilian",
          "Nigerian",
          "Kenyan",
          "Egyptian",
          "Turkish",
          "Polish",
          "Swedish",
          "Dutch",
          "Greek",
          "Irish",
          "Scottish",
          "Korean",
          "Israeli",
          "Iranian",
          "Ukrainian",
          "Swiss",
          "Norwegian",
          "Danish",
          "Finnish",
          "Roman",
          "Jewish",
          "Catholic");
  private static final List<String> ANIMALS =
      List.of(
          "Tigers",
          "Lions",
          "Bears",
          "Eagles",
          "Hawks",
          "Giants",
          "Pirates",
          "Rangers",
          "Wolves",
          "Bulls",
          "Kings",
          "Royals",
          "Sharks",
          "Panthers",
          "Falcons",
          "Knights",
          "Rockets",
          "Comets",
          "Miners");

  private final Random random;
  private final List<String> first;
  private final List<String> last;
  private final List<String> noun;
  private final List<String> cities;
  private final List<String> countries;
  private final List<String> regions;
  private final List<String> known;

  WordLists(Gazetteer gazetteer, CommonWords words, Random random) {
    this.random = random;
    this.first = capitals(words.firstNames());
    this.last = capitals(words.surnames());
    this.noun =
        capitals(words.words().stream().filter(w -> w.length() > 3 && w.length() < 9).toList());
    this.cities = labels(gazetteer, Entity::isSettlement);
    this.countries =
        labels(
            gazetteer,
            e -> e.type() == Tag.Type.PLACE && !e.isSettlement() && e.broader().size() > 1);
    this.regions =
        labels(
            gazetteer,
            e -> e.type() == Tag.Type.PLACE && !e.isSettlement() && e.broader().size() == 1);
    this.known = labels(gazetteer, e -> e.type() == Tag.Type.ORGANISATION);
  }

  private static List<String> capitals(Collection<String> words) {
    return words.stream()
        .filter(word -> word.matches("[a-zà-ž][a-zà-ž'’-]+"))
        .sorted()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .toList();
  }

  private static List<String> labels(Gazetteer gazetteer, Predicate<Entity> kind) {
    return gazetteer.entities().stream()
        .filter(kind)
        .map(Entity::label)
        .filter(label -> label.matches("[\\p{IsLatin}0-9 .'&-]+"))
        .toList();
  }

  /** Something for a slot; may have slots of its own. */
  String draw(String slot) {
    return switch (slot) {
      case "first" -> any(first);
      case "last" -> any(last);
      case "noun" -> any(noun);
      case "city" -> large(cities);
      case "country" -> any(countries);
      case "region" -> any(regions);
      case "known" -> any(known);
      case "company" -> any(COMPANY);
      case "school" -> any(SCHOOL);
      case "club" -> any(CLUB);
      case "party" -> any(PARTY);
      case "party0" -> any(List.of("Democrat", "Republican", "Conservative", "Liberal"));
      case "agency" -> any(AGENCY);
      case "media" -> any(MEDIA);
      case "ngo" -> any(NGO);
      case "regiment" -> any(REGIMENT);
      case "army" -> any(ARMY);
      case "label" -> any(LABEL);
      case "title" -> any(TITLE);
      case "event" -> any(EVENT);
      case "rank" -> any(RANK);
      case "role" -> any(ROLE);
      case "day" -> any(DAY);
      case "month" -> any(MONTH);
      case "ordinal" -> any(ORDINAL);
      case "demonym" -> any(DEMONYM);
      case "animals" -> any(ANIMALS);
      case "nth" -> 1 + random.nextInt(150) + "th";
      case "num" -> String.valueOf(1 + random.nextInt(99));
      case "year" -> String.valueOf(1800 + random.nextInt(226));
      case "i" -> String.valueOf((char) ('A' + random.nextInt(26)));
      case "acro" -> acronym();
      default -> throw new IllegalArgumentException("no list for {" + slot + "}");
    };
  }

  private String acronym() {
    StringBuilder letters = new StringBuilder();
    for (int left = 2 + random.nextInt(3); left > 0; left--) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Cities come largest first; large ones are named more. */
  private String large(List<String> list) {
    double skew = random.nextDouble();
    return list.get((int) (list.size() * skew * skew));
  }
}
