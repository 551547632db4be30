package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages saved as flat text that are not laid out as the model of them is. */
class FlatPageTest {
  private static final String PROSE =
      """
      The council of Lindhaven voted on Monday to rebuild the old tram line, after a debate that lasted for seven hours.
      Work is to begin in the spring, the mayor said, and the first cars should run within two years of that day.
      """;

  private static ExtractedArticle article(String text) {
    return Pages.article(Pages.EXTRACTOR.extractText(text, null, null));
  }

  private static Reason reason(String text) {
    return Pages.EXTRACTOR.extractText(text, null, null) instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  @Test
  void aTopicBelowTheTextThatEndsTheBreadcrumbIsNoHeadline() {
    ExtractedArticle article =
        article(
            """
            The Courier
            Home > Town > Trams
            Lindhaven votes for its tram after seven hours
            By Mira Tovald and Anselm Roke
            4 March 2026, 07:15 GMT
            %s
            Topics
            Trams
            © 2026 The Courier"""
                .formatted(PROSE));

    assertThat(article.title()).isEqualTo("Lindhaven votes for its tram after seven hours");
    assertThat(article.authors()).containsExactly("Mira Tovald", "Anselm Roke");
    assertThat(article.section()).isEqualTo("Trams");
    assertThat(article.paragraphs()).hasSize(2);
  }

  @Test
  void aHeadlineOfIdeographsIsFoundAndADateIsNone() {
    ExtractedArticle article =
        article(
            """
            朝の港新聞
            ホーム
            社会
            北埠頭、18か月間閉鎖へ
            2026年3月4日 18時30分
            港湾評議会は火曜日の夜、北埠頭を十八か月間閉鎖し、傷んだ木製の杭を鋼鉄製に取り換えることを決めた。
            漁業者は船をフェリー乗り場に移さなければならず、毎日一時間の仕事を失うと訴えている。""");

    assertThat(article.title()).isEqualTo("北埠頭、18か月間閉鎖へ");
    assertThat(article.publishedAt()).isEqualTo("2026-03-04T18:30:00Z");
    assertThat(article.paragraphs()).hasSize(2);
  }

  @Test
  void aPlaceBehindTheNameIsNoPerson() {
    ExtractedArticle article =
        article(
            """
            Lindhafen stimmt für seine alte Straßenbahn
            Stand: 04.03.2026, 18:30 Uhr
            Von Ida Petersen, Emden
            Der Rat von Lindhafen hat am Montag beschlossen, die alte Straßenbahn wieder aufzubauen, nach sieben Stunden Debatte.""");

    assertThat(article.authors()).containsExactly("Ida Petersen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SOFT_404     | Page not found~Sorry, the page you are looking for does not exist.~Home
          SOFT_404     | Bote~Seite nicht gefunden~Die Adresse gibt es nicht mehr.
          CHALLENGE    | Just a moment...~Checking your browser before accessing the site. This process is automatic and will finish in a few seconds.
          CONSENT_WALL | We value your privacy~We and our partners store and access information on a device, such as cookies, and process personal data.~Accept all
          CONSENT_WALL | Le Courrier~Le respect de votre vie privée est notre priorité~Avec nos partenaires, nous utilisons des cookies pour stocker des informations sur votre terminal.
          EMPTY        | Lindhaven votes for its tram after seven hours~Home~Town
          """)
  void whatIsNoArticleIsToldInFlatTextToo(Reason expected, String lines) {
    assertThat(reason(lines.replace('~', '\n'))).isEqualTo(expected);
  }

  @Test
  void correctionsPaywallAndKindAreReadFromTheLines() {
    ExtractedArticle article =
        article(
            """
            Storm Ada: live updates as the ports close
            9:00
            %s
            8:01
            The ferry to Ostmark has been cancelled for the third day in a row, the company said this morning.
            7:02
            Correction: An earlier version misstated the length of the debate.
            Subscribe to keep reading"""
                .formatted(PROSE));

    assertThat(article.kind()).isEqualTo(Article.Kind.LIVE);
    assertThat(article.paywalled()).isTrue();
    assertThat(article.corrections())
        .containsExactly("Correction: An earlier version misstated the length of the debate.");
  }

  @Test
  void theOutletAndTheSectionAboveTheHeadlineAreNoHeadlines() {
    String text =
        """
        Le Courrier des Crêtes
        Accueil
        Faits divers
        Un ours filmé devant la boulangerie de Saint-Aubrac
        Par Élise Montal
        Publié le 3 octobre 2026 à 8h12
        La scène a duré quarante secondes, à l’heure où le fournil s’éclaire et où la rue est vide.
        La préfecture a confirmé qu’il s’agit d’un mâle de quatre ans, déjà repéré en septembre.
        """;

    assertThat(article(text).title())
        .isEqualTo("Un ours filmé devant la boulangerie de Saint-Aubrac");
  }

  @Test
  void aPathThatEndsWithASectionLeadsToNoHeadline() {
    String text =
        """
        Startseite > Politik > Kommunen
        Kommunen
        Gemeinden wollen Bäder gemeinsam betreiben
        Von Klara Immenhof und Jens Pöttker
        14.09.2026, 17:05 Uhr
        Fünf Gemeinden im Oberen Tal wollen ihre Schwimmbäder künftig gemeinsam betreiben.
        Die Kosten für Wasser, Strom und Personal waren seit 2022 um ein Drittel gestiegen.
        """;

    ExtractedArticle article = article(text);

    assertThat(article.title()).isEqualTo("Gemeinden wollen Bäder gemeinsam betreiben");
    assertThat(article.section()).isEqualTo("Kommunen");
    assertThat(article.authors()).containsExactly("Klara Immenhof", "Jens Pöttker");
  }

  @Test
  void aRoleMayStandBetweenNameAndDate() {
    String text =
        """
        Ferry line told to cut speed near seal colony
        Hannah Osei
        Environment correspondent
        Published: 18 May 2026, 06:40 BST
        Ferries to the mainland must slow to eight knots when they pass the seals, a judge ruled.
        Wardens had complained for three years that the wash drives pups into the water.
        """;

    assertThat(article(text).authors()).containsExactly("Hannah Osei");
  }

  @Test
  void chineseLinesGiveSourceWriterAndLanguage() {
    String text =
        """
        旧船厂改造成市民公园 周末开放
        2026-07-11 09:20 来源：新华社
        记者：李晓明
        河口市旧船厂经过两年改造，将于本周六作为市民公园正式开放。公园占地十二公顷，保留了原有的船坞和两座吊机。
        市规划局负责人介绍，改造工程投入一亿八千万元，其中三分之一来自社会资本。船坞将改为露天剧场，可容纳两千人。
        """;

    ExtractedArticle article = article(text);

    assertThat(article.agency()).isEqualTo("Xinhua");
    assertThat(article.authors()).containsExactly("李晓明");
    assertThat(article.language()).isEqualTo("zh");
  }
}
