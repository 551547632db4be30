package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages on which a reader chooses before the article comes: consent, or money. In the texts {@code
 * /} parts paragraphs, and {@code #} begins a heading.
 */
class ConsentGateTest {
  private static final String TITLE = "Old mill of Lindhaven in the year 2031";

  private static Reason reason(String html) {
    Page page = Page.of(html, "https://courier.example/town/mill");
    return Pages.EXTRACTOR.extract(page) instanceof NotAnArticle not ? not.reason() : null;
  }

  private static String inColumns(String text, String buttons) {
    StringBuilder html = new StringBuilder("<div class=gate><div class=col>");
    for (String part : text.split(" / ")) {
      boolean heading = part.startsWith("#");
      html.append(heading ? "</div><div class=col><h2>" : "<p>")
          .append(heading ? part.substring(1) : part)
          .append(heading ? "</h2>" : "</p>");
    }
    html.append("</div>");
    for (String button : buttons.split(" / ")) {
      html.append("<button>").append(button).append("</button>");
    }
    return html.append("</div>").toString();
  }

  /** The same page under the head of the article and under the site's own. */
  private static String[] pages(String language, String body) {
    return new String[] {
      ConsentWallTest.page(language, TITLE, body),
      "<html lang=%s><head><title>Lindhaven Courier</title></head><body>%s</body></html>"
          .formatted(language, body)
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | #Two ways to read the Courier / Ads that follow your interests pay for our reporting. Say yes to them and every page is free. / #No ads / Would you rather not be followed? £3 a month, and you can stop whenever you like. | Yes to ads / Subscribe
          en | #Welcome / You can read the Courier for nothing if you let our advertisers recognise you. / Otherwise, a subscription costs £2.50 a month. Already a subscriber? Log in. | Accept and read / Subscribe
          de | #So geht es weiter / Lesen Sie den Boten kostenlos, indem Sie Werbung nach Ihren Interessen zulassen. / #Bote Ruhig / Für 3,90 Euro im Monat lesen Sie ohne Tracking und ohne Banner, monatlich kündbar. / Schon Abonnent? Zur Anmeldung. | Einverstanden / Abo wählen
          de | #Ihre Wahl / Unsere Redaktion lebt von Anzeigen. Deshalb bitten wir Sie, Cookies zu erlauben oder ein Abo zu nehmen. / Das Abo kostet 1 € in den ersten vier Wochen, danach 6,90 €. | Erlauben / Zum Abo
          fr | #Comment souhaitez-vous lire Le Courrier ? / Gratuitement, en acceptant que des annonceurs adaptent leurs publicités à vos lectures. / #Sans suivi / Pour 2,50 € par mois, vous lisez sans traceur ni publicité ciblée, sans engagement. / Déjà abonné ? Identifiez-vous. | J'accepte / Je m'abonne
          it | #Scegli tu / Puoi leggere gratis il Corriere se accetti la pubblicità basata sui tuoi interessi. / #Senza pubblicità / Abbonati a 3 € al mese e nessuno seguirà la tua navigazione. Disdici quando vuoi. | Accetta e leggi / Abbonati
          es | #¿Cómo quiere leer El Correo? / Gratis, si acepta que nuestros anunciantes usen cookies para elegir los anuncios. / #Sin anuncios / Suscríbase por 2 € al mes y lea sin publicidad personalizada. | Acepto / Suscribirme
          nl | #Kies hoe je leest / Gratis met advertenties die bij jou passen: daarvoor volgen onze adverteerders je met cookies. / #Zonder / Lees voor € 2,50 per maand zonder advertenties. Al abonnee? Log in. | Akkoord / Abonneren
          pl | #Wybierz, jak chcesz czytać / Bezpłatnie, jeśli zgodzisz się na reklamy dopasowane do Twoich zainteresowań i na pliki cookie naszych partnerów. / Albo bez śledzenia, za 9 zł miesięcznie. Masz już prenumeratę? Zaloguj się. | Zgadzam się / Wykup dostęp
          pt | #Como quer ler o Correio? / De graça, se aceitar que os nossos anunciantes usem cookies para escolher a publicidade. / Ou por 2 € por mês, sem anúncios. Já é assinante? Inicie sessão. | Aceitar / Assinar
          sv | #Välj hur du läser / Gratis, om du godkänner att våra annonsörer använder kakor för att välja annonser åt dig. / Eller utan spårning för 29 kr i månaden. Redan prenumerant? Logga in. | Godkänn / Prenumerera
          da | #Sådan læser du Avisen / Gratis, hvis du siger ja til cookies fra vores annoncører. / Eller uden sporing for 29 kr. pr. måned, ingen binding. | Ja tak til cookies / Køb abonnement
          cs | #Jak chcete číst Kurýr? / Zdarma, pokud souhlasíte s cookies a reklamou podle vašich zájmů. / Nebo bez sledování za 49 Kč měsíčně. Máte předplatné? Přihlaste se. | Souhlasím / Předplatit
          hu | #Hogyan olvasná a Hírlapot? / Ingyen, ha elfogadja a sütiket és a személyre szabott hirdetéseket. / Vagy követés nélkül, havi 990 Ft előfizetéssel, bármikor lemondható. | Elfogadom / Előfizetek
          ro | #Cum vrei să citești Curierul? / Gratuit, dacă accepți cookie-uri și reclame alese pentru tine. / Sau fără urmărire, cu un abonament de 9 lei pe lună. | Accept / Mă abonez
          """)
  void aPageThatOffersConsentOrMoneyIsAWall(String language, String text, String buttons) {
    for (String page : pages(language, inColumns(text, buttons))) {
      assertThat(reason(page)).isEqualTo(Reason.CONSENT_WALL);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | #Before the story / We would like to measure what you read and let advertisers choose what you see. Select what suits you; nothing is set until you do. | Allow all / Only necessary
          en | #Visitors from Europe / Your browser says that you are in Europe, so we need your permission for statistics and marketing. | Continue / No thanks
          de | #Kurz gefragt / Wir möchten zählen, welche Texte Sie lesen, und Ihnen passende Werbung zeigen. Treffen Sie bitte Ihre Auswahl. | Nur notwendige / Alle zulassen
          fr | #Une question avant de lire / Nous aimerions mesurer vos visites et vous montrer des publicités utiles. Choisissez ce qui vous convient. | Tout autoriser / Non merci
          it | #Prima di leggere / Vorremmo usare strumenti di statistica e di marketing sul tuo dispositivo. Scegli quali permetti. | Abilita tutti / Salva
          es | #Antes de seguir / Queremos medir sus visitas y mostrarle publicidad de su interés con la ayuda de terceros. Elija lo que prefiera. | Permitir todo / Continuar
          """)
  void aPageThatAsksInOtherWordsIsAWallByItsAnswers(String language, String text, String buttons) {
    String gate = inColumns(text, buttons).replace("</div><div class=col><h2>", "<h2>");
    for (String page : pages(language, gate)) {
      assertThat(reason(page)).isEqualTo(Reason.CONSENT_WALL);
    }
  }

  @Test
  void thePurposesThatARequestListsMaySayAnything() {
    String request =
        "<p>We and our 120 partners store cookies on your device and process personal data for advertising.</p>";
    String purposes =
        "<ul><li><h3>Needed</h3><p>Without these the pages would not open at all.</p></li><li><h3>Numbers</h3>"
            + "<p>The newsroom sees which stories find many friends.</p></li><li><h3>Films</h3><p>Clips of"
            + " other houses play only after a second click.</p></li></ul>";
    String answers = "<button>Accept all</button>";
    String brief = "<p>The mill burned for the third time in four years, and nobody was hurt.</p>";

    for (String page : pages("en", "<div>" + request + purposes + answers + "</div>")) {
      assertThat(reason(page)).isEqualTo(Reason.CONSENT_WALL);
    }
    for (String page : pages("en", "<div>" + request + answers + "</div>" + brief)) {
      assertThat(reason(page)).isNull();
    }
  }

  @Test
  void aHeadingOfItsOwnDoesNotShowTheArticle() {
    String gate =
        "<h1>How would you like to go on?</h1><p>We and our 120 partners store cookies on your device and process personal data for advertising.</p>"
            + "<p>You can change your mind at any time.</p><button>Accept all</button>";

    assertThat(reason(ConsentWallTest.page("en", TITLE, gate))).isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(ConsentWallTest.page("en", TITLE, "<h1>" + TITLE + "</h1>" + gate))).isNull();
  }

  @Test
  void aWallInTheElementForTheArticleIsAWall() {
    String gate =
        "<article><h2>Your data</h2><p>We and our 120 partners store cookies on your device and process personal data for advertising.</p>"
            + "<p>You can change your mind at any time.</p><button>Accept all</button></article>";

    assertThat(reason(ConsentWallTest.page("en", TITLE, gate))).isEqualTo(Reason.CONSENT_WALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | From May the Courier costs you £4.99 a month, and no page shows advertising that knows you. We thank you for writing to us.
          en | You need not accept cookies to ride the tram. Its app asks you whether you consent to advertising; say no, and the ticket costs £2 as before.
          en | Your phone tells advertisers where you are. Choose the settings of each app, refuse what you can, and delete the identifier once a month.
          en | The publisher raises the price of a subscription to £6 a month. Those who accept advertising read for free, as before.
          en | A bakery in the harbour sells cookies at £2 each. You can order a box for your guests by phone, and pay when you pick it up.
          de | Ab Mai kostet der Bote 4,99 Euro im Monat, und keine Seite zeigt Ihnen mehr Werbung, die Sie kennt. Wir danken für Ihre Briefe.
          de | Wählen Sie in den Einstellungen des Telefons, welche App Ihren Standort kennt, und lehnen Sie Werbung ab.
          fr | Votre téléphone donne votre position aux annonceurs. Choisissez dans les réglages ce que chaque application peut savoir, et refusez la publicité ciblée.
          es | El Correo costará 5 euros al mes desde mayo. Quien acepte publicidad seguirá leyendo gratis.
          it | Il telefono dice agli inserzionisti dove sei. Scegli nelle impostazioni che cosa sa ogni app e rifiuta la pubblicità mirata.
          """)
  void whatTellsReadersOfSuchThingsIsAnArticleWithoutItsHeadlineToo(String language, String text) {
    String article = "<div class=t><p>" + text.replace(". ", ".</p><p>") + "</p></div>";
    String banner = "<div class=b><p>We use cookies.</p><button>Accept</button></div>";
    String share = "<div><button>Share</button><button>Save</button>" + article + "</div>";
    String foot = "<div><a href=/i>Imprint</a> <a href=# onclick=x()>Cookie settings</a></div>";

    for (String body : new String[] {article, article + banner, share, article + foot}) {
      for (String page : pages(language, body)) {
        assertThat(reason(page)).isNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | You have seen the box on our site: accept cookies, or pay £3 a month. We owe you an explanation. / Advertising that knows nothing of you earns us a third of what other advertising earns. Without it we could not pay four of our reporters. / You can change your choice in the settings whenever you like, and we will not ask you why.
          de | Seit Mai bitten wir Sie um Ihre Einwilligung in Werbung mit Cookies, oder um 3 Euro im Monat. Das ärgert manche von Ihnen. / Ohne diese Einnahmen könnten wir die Redaktion in Holm nicht halten, und Ihre Daten verkaufen wir nicht. / Sie können Ihre Wahl jederzeit in den Einstellungen ändern, und niemand fragt Sie nach Gründen.
          fr | Vous l’avez remarqué : notre site vous demande d’accepter des traceurs ou de payer 2 € par mois. Nous vous devons une explication. / La publicité ciblée finance la moitié de notre rédaction, et sans elle quatre journalistes devraient partir. / Vous pouvez changer d’avis dans les réglages quand vous voulez, sans dire pourquoi.
          """)
  void anEditorsLetterAboveAnOfferAndABannerIsAnArticle(String language, String text) {
    String letter = "<div class=t><p>" + text.replace(" / ", "</p><p>") + "</p></div>";
    String body =
        letter
            + "<div class=s><h3>Read everything</h3><p>£1 for the first month. Already a subscriber?</p>"
            + "<button>Subscribe</button></div><div class=b><p>We use cookies to show you ads.</p>"
            + "<button>Accept</button></div>";

    for (String page : pages(language, body)) {
      assertThat(reason(page)).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The old mill burned for the third time in four years. Firemen from three villages fought the flames until dawn, and nobody was hurt. | #Read on / Subscribe for £2 a month. Already a subscriber? Log in.
          de | Die alte Mühle brannte zum dritten Mal in vier Jahren. Feuerwehren aus drei Dörfern löschten bis zum Morgen, verletzt wurde niemand. | #Weiterlesen / Testen Sie das Abo für 1 € im Monat. Schon Abonnent? Hier anmelden.
          fr | Le vieux moulin a brûlé pour la troisième fois en quatre ans. Les pompiers de trois villages ont lutté jusqu'au matin, sans blessé. | #Lire la suite / Abonnez-vous pour 2 € par mois. Déjà abonné ? Identifiez-vous.
          """)
  void theOpeningOfAnArticleAboveAnOfferAndABannerIsAnArticle(
      String language, String opening, String offer) {
    String body =
        "<div><p>"
            + opening
            + "</p></div>"
            + inColumns(offer, "Subscribe")
            + "<div><p>We use cookies to show you ads.</p><button>Accept</button></div>";

    for (String page : pages(language, body)) {
      assertThat(reason(page)).isNull();
    }
  }
}
