package dev.dateline.benchmarks.tag;

import java.util.List;
import java.util.Map;

/**
 * Adds the forms that names and demonyms take in sentences, by the commonest rules of a language. A
 * form that no text has does no harm.
 */
final class Inflections {
  /**
   * @param ending what the base form ends in
   * @param forms what takes its place
   */
  private record Rule(String ending, List<String> forms) {
    static Rule of(String ending, String forms) {
      return new Rule(ending, List.of(forms.split(" ")));
    }
  }

  /** For names; the first rule whose ending fits counts. */
  private static final Map<String, List<Rule>> NAMES =
      Map.ofEntries(
          Map.entry("de", List.of(Rule.of("n", "ns"), Rule.of("d", "ds"), Rule.of("a", "as"))),
          Map.entry("sv", List.of(Rule.of("s", "s"), Rule.of("", "s"))),
          Map.entry("da", List.of(Rule.of("s", "s"), Rule.of("", "s"))),
          Map.entry("nb", List.of(Rule.of("s", "s"), Rule.of("", "s"))),
          Map.entry("nn", List.of(Rule.of("s", "s"), Rule.of("", "s"))),
          Map.entry(
              "ru",
              List.of(
                  Rule.of("ия", "ии ию ией"),
                  Rule.of("ша", "ши ше шу шей"),
                  Rule.of("а", "ы и у е ой"),
                  Rule.of("я", "и ю е ей"),
                  Rule.of("ы", "ов ам ами ах"),
                  Rule.of("й", "я ю ем е"),
                  Rule.of("ь", "я ю ем е и"),
                  Rule.of("н", "на ну ном не"),
                  Rule.of("к", "ка ку ком ке"),
                  Rule.of("т", "та ту том те"),
                  Rule.of("р", "ра ру ром ре"),
                  Rule.of("л", "ла лу лом ле"),
                  Rule.of("д", "да ду дом де"),
                  Rule.of("м", "ма му мом ме"),
                  Rule.of("с", "са су сом се"))),
          Map.entry(
              "uk",
              List.of(
                  Rule.of("ія", "ії ію ією"),
                  Rule.of("їна", "їни їні їну їною"),
                  Rule.of("а", "и і у ою"),
                  Rule.of("я", "і ю ею"),
                  Rule.of("н", "ну ні ном"),
                  Rule.of("ь", "я ю ем і"))),
          Map.entry("be", List.of(Rule.of("ія", "іі ію іяй"), Rule.of("а", "ы е у ай"))),
          Map.entry(
              "pl",
              List.of(
                  Rule.of("ja", "ji ję ją"),
                  Rule.of("ia", "ii ię ią"),
                  Rule.of("awa", "awy awie awę awą"),
                  Rule.of("ś", "si sią"),
                  Rule.of("wa", "wy wie wę wą"),
                  Rule.of("ków", "kowa kowie kowem"),
                  Rule.of("sk", "ska sku skiem"),
                  Rule.of("ń", "nia niu niem"),
                  Rule.of("ska", "ski sce skę ską"),
                  Rule.of("na", "ny nie nę ną"),
                  Rule.of("y", "iec zech com cami czech"),
                  Rule.of("n", "nu nie nem"),
                  Rule.of("l", "la lu lem"))),
          Map.entry(
              "cs",
              List.of(
                  Rule.of("sko", "ska sku skem"),
                  Rule.of("cko", "cka cku ckem"),
                  Rule.of("ie", "ii ií"),
                  Rule.of("ina", "iny ině inu inou"),
                  Rule.of("el", "ele eli elem"),
                  Rule.of("n", "nu nem"))),
          Map.entry(
              "sk",
              List.of(
                  Rule.of("sko", "ska sku skom"),
                  Rule.of("cko", "cka cku ckom"),
                  Rule.of("ina", "iny ine inu inou"),
                  Rule.of("el", "ela eli elom"))),
          Map.entry(
              "hr",
              List.of(
                  Rule.of("ka", "ke koj ku kom"),
                  Rule.of("ija", "ije iji iju ijom"),
                  Rule.of("a", "e i u om"))),
          Map.entry(
              "bs",
              List.of(
                  Rule.of("ka", "ke koj ku kom"),
                  Rule.of("ija", "ije iji iju ijom"),
                  Rule.of("a", "e i u om"))),
          Map.entry(
              "sr",
              List.of(
                  Rule.of("ka", "ke koj ku kom"),
                  Rule.of("ija", "ije iji iju ijom"),
                  Rule.of("a", "e i u om"),
                  Rule.of("ка", "ке кој ку ком"),
                  Rule.of("ија", "ије ији ију ијом"),
                  Rule.of("а", "е и у ом"))),
          Map.entry("sl", List.of(Rule.of("ija", "ije iji ijo"), Rule.of("a", "e i o"))),
          Map.entry(
              "fi",
              List.of(
                  Rule.of("ä", "än ässä ästä ään ällä älle ältä ää"),
                  Rule.of("a", "an assa asta aan alla alle alta aa"),
                  Rule.of("i", "in issa issä ista istä iin illa ille ilta ia iä"),
                  Rule.of("", "in issa ista iin"))),
          Map.entry(
              "et",
              List.of(
                  Rule.of("maa", "maal maale maalt maaga"),
                  Rule.of("a", "at as ast asse aga ale"))),
          Map.entry(
              "hu",
              List.of(
                  Rule.of(
                      "ország",
                      "országban országba országból országot országnak országgal országra országról"
                          + " országon"),
                  Rule.of("a", "ában ába ából át ának ával ára áról"),
                  Rule.of("n", "nban nba nból nt nnak nnal nra nról"))),
          Map.entry(
              "lt", List.of(Rule.of("ija", "ijos ijai iją ijoje"), Rule.of("a", "os ai ą oje"))),
          Map.entry("lv", List.of(Rule.of("ija", "ijas ijai iju ijā"), Rule.of("a", "as ai u ā"))));

  /** For demonyms. */
  private static final Map<String, List<Rule>> DEMONYMS =
      Map.of(
          "en",
          List.of(Rule.of("an", "ans"), Rule.of("i", "is"), Rule.of("er", "ers")),
          "de",
          List.of(Rule.of("sch", "sche schen scher sches schem")),
          "fr",
          List.of(
              Rule.of("ien", "ienne iens iennes"),
              Rule.of("éen", "éenne éens éennes"),
              Rule.of("ais", "aise aises"),
              Rule.of("ois", "oise oises"),
              Rule.of("ain", "aine ains aines"),
              Rule.of("and", "ande ands andes"),
              Rule.of("ol", "ole ols oles"),
              Rule.of("in", "ine ins ines"),
              Rule.of("c", "que cs ques"),
              Rule.of("e", "es")),
          "es",
          List.of(
              Rule.of("o", "a os as"),
              Rule.of("és", "esa eses esas"),
              Rule.of("án", "ana anes anas"),
              Rule.of("ol", "ola oles olas"),
              Rule.of("e", "es"),
              Rule.of("í", "íes ís")),
          "it",
          List.of(
              Rule.of("co", "ca chi ci che"),
              Rule.of("o", "a i e"),
              Rule.of("se", "si"),
              Rule.of("a", "i e")),
          "nl",
          List.of(
              Rule.of("ees", "ese"),
              Rule.of("ns", "nse"),
              Rule.of("s", "se"),
              Rule.of("sch", "sche")),
          "nb",
          List.of(Rule.of("sk", "ske")),
          "fi",
          List.of(Rule.of("inen", "isen iset isia isten isessa iselta iselle ista istä")),
          "ru",
          List.of(Rule.of("ский", "ская ское ские ского ской ских скому ским скую ском скими")));

  /** What makes a country's name, its article aside, an adjective where no list has them. */
  private static final Map<String, List<Rule>> ADJECTIVES =
      Map.of(
          "ar",
          List.of(
              Rule.of("يا", "ي ية يين يون"),
              Rule.of("ية", "ي ية يين يون"),
              Rule.of("ا", "ي ية يين يون"),
              Rule.of("ة", "ي ية يين يون"),
              Rule.of("", "ي ية يين يون")),
          "he",
          List.of(
              Rule.of("יה", "י ית ים יים"),
              Rule.of("ים", "י ית יים"),
              Rule.of("ה", "י ית ים יים"),
              Rule.of("", "י ית ים יים")),
          "fa",
          List.of(Rule.of("یه", "ی"), Rule.of("ا", "ایی"), Rule.of("", "ی")));

  private static final String ARABIC_ARTICLE = "ال";

  /** The shortest Semitic stem. */
  private static final int SHORTEST_STEM = 3;

  /** Where of several words only the last changes: South Koreans. */
  private static final String LAST_WORD_ONLY = "en";

  private static final String WORLD = "001";

  private Inflections() {}

  static void apply(GazetteerDraft draft) {
    for (GazetteerDraft.Alias name : draft.aliases()) {
      boolean demonym = name.kind().equals("demonym");
      boolean named = name.kind().equals("label") || name.kind().equals("name");
      if (demonym || named) {
        (demonym ? DEMONYMS : NAMES)
            .getOrDefault(name.language(), List.of()).stream()
                .filter(rule -> name.written().endsWith(rule.ending()))
                .findFirst()
                .ifPresent(rule -> inflect(draft, name, rule));
      }
      if (named && name.code().length() <= 3 && !name.code().equals(WORLD)) {
        adjective(draft, name);
      }
    }
  }

  private static void adjective(GazetteerDraft draft, GazetteerDraft.Alias name) {
    boolean article = name.language().equals("ar") && name.written().startsWith(ARABIC_ARTICLE);
    String bare = name.written().substring(article ? ARABIC_ARTICLE.length() : 0);
    if (bare.length() < SHORTEST_STEM || !bare.codePoints().allMatch(Character::isLetter)) {
      return;
    }
    for (Rule rule : ADJECTIVES.getOrDefault(name.language(), List.of())) {
      if (bare.endsWith(rule.ending())) {
        String stem = bare.substring(0, bare.length() - rule.ending().length());
        for (String form : rule.forms()) {
          if (!draft.isNamed(name.code(), name.language(), stem + form)) {
            draft.alias(name.code(), "demonym", name.language(), stem + form);
          }
        }
        return;
      }
    }
  }

  private static void inflect(GazetteerDraft draft, GazetteerDraft.Alias name, Rule rule) {
    String written = name.written();
    boolean several = written.indexOf(' ') >= 0 && !name.language().equals(LAST_WORD_ONLY);
    if (written.length() < 4 || several || written.indexOf('-') >= 0) {
      return;
    }
    String stem = written.substring(0, written.length() - rule.ending().length());
    String kind = name.kind().equals("label") ? "name" : name.kind();
    for (String form : rule.forms()) {
      draft.alias(name.code(), kind, name.language(), stem + form);
    }
  }
}
