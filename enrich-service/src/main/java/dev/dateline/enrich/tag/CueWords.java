package dev.dateline.enrich.tag;

import java.util.Set;

/** Folded words that say, beside a name, what it is or does. */
final class CueWords {
  /** {@code Bank of X} is a bank; {@code government of X} is about X. */
  static final Set<String> BODIES =
      words("bank university college trust times voice church museum institute star academy");

  /** {@code X Airlines} is an airline. */
  static final Set<String> COMPANIES =
      words(
          "airlines airways air daily times today post herald tribune mail express telegraph"
              + " gazette telecom telekom mobile bank ltd limited inc corp corporation company"
              + " group plc holdings university college institute records street avenue road");

  /** {@code X Army}, {@code X Boy Scouts Association}: bodies of a country. */
  static final Set<String> NATIONAL_BODIES =
      words(
          "army navy force forces guard police party league union federation association council"
              + " commission committee congress parliament assembly ministry government court"
              + " command fleet agency authority office department institute society scouts front"
              + " open cup championship championships olympics team");

  /** {@code X University}, after a person: no person. */
  static final Set<String> NAMED_AFTER =
      words(
          "university college school airport street avenue road bridge foundation center centre"
              + " institute prize award medal library stadium arena hospital museum park square"
              + " trophy cup memorial hall house tower building lecture day administration");

  /** Beside a place's name without being part of it. */
  static final Set<String> ROLES =
      words(
          "president prime minister premier chancellor king queen prince princess emperor pope"
              + " governor gov mayor senator sen rep representative congressman congresswoman"
              + " secretary ambassador foreign defence defense finance interior minister vice"
              + " deputy attorney general judge justice chief captain coach manager director"
              + " chairman chairwoman ceo mr mrs ms dr sir lord lady bishop archbishop cardinal"
              + " duke duchess earl emir sultan sheikh crown first monday tuesday wednesday"
              + " thursday friday saturday sunday january february march april may june july august"
              + " september october november december republic kingdom federation state states"
              + " government the in on at for from and but while after when as of to by with"
              + " central northern southern eastern western north south east west");

  /** Behind a company, or before it with {@code of}. */
  static final Set<String> OF_COMPANIES =
      words(
          "inc corp ltd group plc ceo cfo shares stock stocks chief executive executives boss"
              + " spokesman spokeswoman spokesperson employees workers factory plant plants store"
              + " stores investors customers shareholders users engineers headquarters devices");

  /** Before a company. */
  static final Set<String> BEFORE_COMPANIES =
      words("shares stock chief ceo at by like against owner rival rivals giant company");

  /** Before a place. */
  static final Set<String> PREPOSITIONS = words("in to from near across into and");

  /** The same in more languages, in all of them at once: capitals must follow. */
  static final Set<String> ANY_PREPOSITIONS =
      words(
          "in to from near across into at outside around through toward towards downtown"
              + " nach aus bei von um über à de dans vers près pour en desde hacia hasta a da di"
              + " em no na para do uit naar bij te till från i w do z we v ve do na из в во под до"
              + " у к");

  /** Before a place, not before a government. */
  static final Set<String> LOCATIVES =
      words(
          "in at near from around outside inside across of into through throughout central"
              + " downtown northern southern eastern western greater visit visited visiting leave"
              + " left reach reached");

  /** What governments do. */
  static final Set<String> ACTS =
      words(
          "said says say warned warns announced announces accused accuses denied denies wants want"
              + " wanted hopes insists insisted rejected rejects agreed agrees backed backs"
              + " condemned condemns called calls urged urges threatened threatens responded"
              + " vowed vows signalled signaled claims claimed imposed imposes blamed blames"
              + " demanded demands offered offers refused refuses sees fears argues argued"
              + " considers oppose opposes opposed supports supported would will has had could"
              + " may must should did does"
              // German
              + " teilte erklärte warnte warnt kündigte fordert forderte wies weist wirft warf droht"
              + " drohte reagierte reagiert verurteilte verurteilt kritisierte kritisiert bestätigte"
              + " bestreitet dementierte verhängte bestellte beschuldigte beschuldigt verlangt"
              // French
              + " affirme annonce dénonce accuse avertit appelle rejette dément menace veut exige"
              + " condamne réclame assure promet refuse affirmait dénonçait"
              // Spanish
              + " anunció afirmó acusó advirtió rechazó condenó pidió exigió negó amenazó confirmó"
              + " aseguró respondió denunció anuncia afirma acusa advierte rechaza condena exige"
              // Italian
              + " minaccia respinge smentisce chiede avverte denuncia"
              // Portuguese
              + " anunciou afirmou acusou alertou rejeitou condenou pediu exigiu negou ameaçou"
              + " confirmou respondeu rejeita alerta"
              // Dutch
              + " waarschuwt waarschuwde beschuldigt beschuldigde ontkent eist dreigt reageerde"
              // Russian
              + " заявила заявил заявили сообщила сообщил обвинила обвинил предупредила предупредил"
              + " осудила осудил отвергла отверг потребовала потребовал объявила объявил призвала"
              + " призвал"
              // Polish
              + " ogłosiła ogłosił oskarżyła oskarżył ostrzegła ostrzegł potępiła potępił odrzuciła");

  /**
   * What governments do or what is done to them, before them: German and Dutch turn the two round.
   */
  static final Set<String> ACTS_BEFORE =
      words(
          "accused accuses accusing warned warns warning urged urges urging blamed blames blaming"
              + " condemned condemns criticised criticized pressed threatened"
              // German
              + " teilte erklärte warnte kündigte forderte wies weist warf wirft drohte reagierte"
              + " verurteilte kritisierte bestätigte dementierte verhängte beschuldigte verlangte"
              + " warnt fordert verurteilt kritisiert beschuldigt dementiert"
              // Dutch
              + " waarschuwde beschuldigde ontkende eiste dreigde reageerde meldde verklaarde");

  /** Before a participle, where a past is of two words. */
  static final Set<String> AUXILIARIES =
      words("a avait ha había habe haben hat hatte hatten heeft hanno aveva havia");

  /** Those between which and the participle the whole clause stands. */
  static final Set<String> FRAMING_AUXILIARIES = words("habe haben hat hatte hatten heeft");

  /** What governments have done. */
  static final Set<String> PARTICIPLES =
      words(
          // French
          "affirmé annoncé dénoncé accusé averti appelé rejeté démenti menacé exigé condamné réclamé"
              + " assuré promis refusé déclaré confirmé réagi imposé"
              // Spanish
              + " anunciado afirmado acusado advertido rechazado condenado pedido exigido negado"
              + " amenazado confirmado asegurado respondido denunciado declarado"
              // Italian
              + " annunciato affermato accusato avvertito respinto condannato chiesto smentito"
              + " minacciato confermato dichiarato risposto denunciato"
              // German
              + " mitgeteilt erklärt gewarnt angekündigt gefordert zurückgewiesen vorgeworfen gedroht"
              + " reagiert verurteilt kritisiert bestätigt verhängt"
              // Dutch
              + " gewaarschuwd aangekondigd beschuldigd gereageerd bevestigd");

  /** Those whose object is a government rather than the place where it was done. */
  static final Set<String> FRAMED =
      words(
          "gewarnt beschuldigt verurteilt kritisiert"
              + " gewaarschuwd beschuldigd veroordeeld bekritiseerd");

  /** Behind them another clause has its own object. */
  static final Set<String> CLAUSE_JOINS = words("und aber oder en maar");

  /** Signs that end many other words: 其中 is "among them". */
  static final Set<String> WORD_ENDS = words("中");

  /** Words of one sign behind which a name starts. */
  static final Set<String> BEFORE_SIGNS =
      words("在 和 与 與 对 對 的 是 将 將 为 為 受 于 於 因 及 由 让 使 称 说 近 谈 促 即 新 の と は が で も や に を");

  /** Joins two names. */
  static final Set<String> AND = words("and und et y e en och og и i");

  private CueWords() {}

  private static Set<String> words(String list) {
    return Set.copyOf(java.util.Arrays.asList(list.split(" ")));
  }
}
