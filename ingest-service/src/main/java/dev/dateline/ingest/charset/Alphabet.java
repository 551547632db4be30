package dev.dateline.ingest.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The letters beyond ASCII that a language is written with, and the charsets of one byte a letter
 * that its press used before UTF-8.
 *
 * @param language as BCP 47 has it; empty for a mixture of western ones
 * @param charsets the likeliest first
 * @param rarity what it costs that a feed is of this language or charset at all
 * @param costs of a letter in lower case, the rarer the dearer: the negative logarithm of its
 *     share, taken to fall with its rank as Zipf's law has it
 */
record Alphabet(
    String language, List<Charset> charsets, double rarity, Map<Character, Double> costs) {
  /** Of a letter that the language does not use: one in three thousand is a foreign name's. */
  static final double FOREIGN = 8;

  private static final String VOWELS = "аеёиоуыэюяіїєαεηιουωάέήίόύώϊϋΐΰ";

  /** Letters that are neither. */
  private static final String MUTE = "ьъй";

  private static final Set<String> RARE = Set.of("is", "ga", "nn", "sq");

  /** Letters in the order of how often they are written. */
  private static final List<Alphabet> ALL =
      List.of(
          of("", "windows-1252", "éáèíöóüäñçãåêàøôâúßæïîõëûùìòðýœþšžÿ"),
          of("en", "windows-1252", "éèñüöáíóçïôêëâ"),
          of("de", "windows-1252", "üäöß"),
          of("fr", "windows-1252", "éàèêçôîùâûœïëæüÿ"),
          of("es", "windows-1252", "óíáéñúüç"),
          of("pt", "windows-1252", "ãçáéíóêõúâôàü"),
          of("it", "windows-1252", "àèùòéìî"),
          of("nl", "windows-1252", "ëéïóèüöêáí"),
          of("sv", "windows-1252", "äåöéü"),
          of("da", "windows-1252", "øåæé"),
          of("nb", "windows-1252", "øåæéòô"),
          of("no", "windows-1252", "øåæéòô"),
          of("nn", "windows-1252", "åøæéòô"),
          of("fi", "windows-1252", "äöå"),
          of("is", "windows-1252", "ðáíþóöéúæý"),
          of("ca", "windows-1252", "óàèíéòçúïü"),
          of("ga", "windows-1252", "áéíúó"),
          of("sq", "windows-1252", "ëç"),
          of("pl", "windows-1250 ISO-8859-2", "łąęóżśćńź"),
          of("cs", "windows-1250 ISO-8859-2", "íáěéřčšžýůúťňďó"),
          of("sk", "windows-1250 ISO-8859-2", "áíčéýžšúľťňôäďóŕĺ"),
          of("hu", "windows-1250 ISO-8859-2", "áéöőóüíúű"),
          of("hr", "windows-1250 ISO-8859-2", "šćčžđ"),
          of("sl", "windows-1250 ISO-8859-2", "čšžćđ"),
          of("ro", "windows-1250 ISO-8859-2", "ăîşţâ"),
          of("lt", "windows-1257 ISO-8859-13", "ėšųžįąūčę"),
          of("lv", "windows-1257 ISO-8859-13", "āīēšūļķņžčģ"),
          of("et", "windows-1257 ISO-8859-13", "äõüöšž"),
          of("tr", "windows-1254 ISO-8859-9", "ışüğçöİâîû"),
          of("ru", "windows-1251 KOI8-R ISO-8859-5 IBM866", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
          of("uk", "windows-1251 KOI8-U ISO-8859-5", "оанитвереісклдмупяязьгбчхйцжїшюєщфґ"),
          of("be", "windows-1251 KOI8-U ISO-8859-5", "анідерстлцкявыоумпзўбгьчжхйшюэёф"),
          of("bg", "windows-1251 KOI8-R ISO-8859-5 IBM866", "аоеитнрсвдлкпмзуъгбчяйхцшжщфюь"),
          of("sr", "windows-1251 ISO-8859-5", "аоиенрсјутдкмвплзгбшцчњжхћљђфџ"),
          of("mk", "windows-1251 ISO-8859-5", "аоиетнрсвдкллпмузјгбчцшжќхфњѓѕљџ"),
          of("el", "windows-1253 ISO-8859-7", "ατοιενσρκπυλμςδίηγάόέωχήθφβξύζώψϊϋΐΰ"),
          of("he", "windows-1255 ISO-8859-8", "יוהלאתרמבשנםעדחקפסכגטןזצךףץ"),
          of("ar", "windows-1256 ISO-8859-6", "اليمنتربةعدفسهكحقجخأشصضىطزذءثغإئآؤظـ"),
          of("fa", "windows-1256", "ايرنده مشتوبسلكزفگقخعجپچحطآصضغثذژظئكأ\u200c"),
          of("th", "x-windows-874", "านรอกเงค่มยลวดท้สตะิปบัีหแจขใไ์ูพุ็ชโืำผถณซธฟภๆศษญฐฎฉ"));

  private static Alphabet of(String language, String charsets, String letters) {
    Map<Character, Double> costs = new HashMap<>();
    double sum = 0;
    for (int rank = 0; rank < letters.length(); rank++) {
      sum += 1.0 / (rank + 2);
    }
    for (int rank = 0; rank < letters.length(); rank++) {
      costs.putIfAbsent(letters.charAt(rank), Math.log(sum * (rank + 2)));
    }
    return new Alphabet(
        language,
        Arrays.stream(charsets.split(" ")).map(Charset::forName).toList(),
        charsets.startsWith("windows-1252") ? (RARE.contains(language) ? 2 : 0) : 2,
        Map.copyOf(costs));
  }

  /** All, the commonest charsets first. */
  static List<Alphabet> all() {
    return ALL;
  }

  boolean isLatin() {
    return costs.keySet().stream()
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  double cost(char letter) {
    Double cost = costs.get(letter);
    if (cost == null) {
      cost = costs.get(Character.toLowerCase(letter));
    }
    return cost == null ? FOREIGN : cost;
  }

  /** Of Cyrillic and Greek; other alphabets have none, or hide it in ASCII. */
  static boolean isConsonant(char letter) {
    char small = Character.toLowerCase(letter);
    return small >= 'α' && small <= 'ӿ' && VOWELS.indexOf(small) < 0 && MUTE.indexOf(small) < 0;
  }

  /** Whether a feed declares this language, of whatever country. */
  boolean isOf(String declared) {
    String tag = declared.toLowerCase(Locale.ROOT).replace('_', '-');
    return !language.isEmpty() && (tag.equals(language) || tag.startsWith(language + "-"));
  }
}
