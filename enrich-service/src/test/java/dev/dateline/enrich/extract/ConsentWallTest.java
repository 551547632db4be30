package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests for consent that a site sends in place of an article, under the article's own metadata,
 * and articles that could be mistaken for them. In the texts {@code /} parts paragraphs.
 */
class ConsentWallTest {
  private static final String URL = "https://courier.example/town/tram-line";

  private static Reason reason(String html) {
    return Pages.EXTRACTOR.extract(Page.of(html, URL)) instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  private static String paragraphs(String text) {
    return "<p>" + String.join("</p><p>", text.split(" / ")) + "</p>";
  }

  /** A page with all that an article's head says. */
  static String page(String language, String title, String body) {
    return """
        <html lang=%s><head><title>%s | Lindhaven Courier</title>
        <meta property=og:type content=article><meta property=og:site_name content="Lindhaven Courier">
        <meta property=og:title content="%s"><meta property=og:description content="Nora Feld, Lindhaven.">
        <meta name=author content="Nora Feld"><meta property=article:published_time content="2031-03-14T08:37:00Z">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s",
        "datePublished":"2031-03-14T08:37:00Z","author":{"@type":"Person","name":"Nora Feld"},
        "publisher":{"@type":"Organization","name":"Lindhaven Courier"}}</script></head>
        <body><header><a href=/><img src=/logo.svg alt="Lindhaven Courier"></a></header>%s</body></html>
        """
        .formatted(language, title, title, title, body);
  }

  private static String dialog(String heading, String text, String buttons) {
    StringBuilder dialog = new StringBuilder("<div class=w1><div class=w2>");
    if (heading != null) {
      dialog.append("<h2>").append(heading).append("</h2>");
    }
    dialog.append(paragraphs(text)).append("<div class=w3>");
    for (String button : buttons.split(" / ")) {
      dialog.append("<button>").append(button).append("</button>");
    }
    return dialog.append("</div></div></div>").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Lindhaven votes for its tram | We value your privacy | We and our 214 partners store and/or access information on a device, such as unique identifiers in cookies, to process personal data. / You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used. These choices will be signalled to our partners and will not affect browsing data. | Accept all / Manage options
          en | Lindhaven votes for its tram |  | With your agreement, we and our 812 partners use cookies or similar technologies to store, access and process personal data like your visit on this website. You can withdraw your consent or object at any time in our privacy policy. / We and our partners do the following data processing: Personalised advertising and content, advertising and content measurement, audience research and services development. | Agree and close
          en | Lindhaven votes for its tram | How do you want to read the Courier? | Read with ads and cookies: Use our site for free. We and our partners place cookies and use your data for personalised advertising, ad measurement and audience research. / Read without ads: Subscribe for 3.99 a month and browse without tracking by third parties. / Already a subscriber? Log in here. | Accept and continue / Subscribe now
          en | Lindhaven votes for its tram | Your data, your choice | Our partners and we use cookies for these purposes: / Store and/or access information on a device. Cookies, device or similar online identifiers can be stored or read on your device to recognise it each time it connects to an app or to a website. / Use limited data to select advertising. Advertising presented to you on this service can be based on limited data, such as the website you are using or your device type. / Create profiles for personalised advertising. Information about your activity on this service can be stored and combined with other information about you. / Measure advertising performance. Information on which advertising is presented to you and how you interact with it can be used to determine how well an advert has worked for you. / List of partners (vendors): Adlane Ltd, Bidhaven GmbH, Countwell SA, Trackford Inc. | Confirm my choices / Reject all
          de | Lindhaven stimmt für die Straßenbahn | Willkommen beim Boten | Besuchen Sie den Boten wie gewohnt mit Werbung und Tracking, oder nutzen Sie unser Angebot ohne Tracking mit dem Pur-Abo. / Wir und unsere bis zu 184 Partner verarbeiten personenbezogene Daten und greifen auf Informationen auf Ihrem Gerät zu. Ihre Einwilligung können Sie jederzeit in den Datenschutzeinstellungen widerrufen. | Akzeptieren und weiter / Pur-Abo abschließen
          de | Lindhaven stimmt für die Straßenbahn |  | Um Ihnen unser Angebot kostenlos zeigen zu können, finanzieren wir uns durch Werbung. Dafür setzen wir und unsere Partner Cookies und ähnliche Techniken ein und verarbeiten Daten von Ihrem Gerät. / Mit einem Klick auf „Zustimmen“ willigen Sie in die Speicherung und den Zugriff auf Informationen auf Ihrem Gerät sowie in die Erstellung von Profilen für personalisierte Anzeigen ein. | Zustimmen / Einstellungen
          fr | Lindhaven vote pour son tramway | Le respect de votre vie privée est notre priorité | Avec votre accord, nos 146 partenaires et nous utilisons des cookies ou technologies similaires pour stocker, consulter et traiter des données personnelles telles que votre visite sur ce site. / Vous pouvez retirer votre consentement ou vous opposer aux traitements fondés sur l’intérêt légitime à tout moment en cliquant sur « Paramétrer les cookies ». | Tout accepter / Continuer sans accepter
          fr | Lindhaven vote pour son tramway | Pour lire cet article gratuitement, acceptez les cookies | Le refus des cookies nous prive des recettes publicitaires qui financent notre rédaction. / En acceptant, vous permettez à nos partenaires et à nous de déposer des traceurs afin de vous proposer des publicités personnalisées. / Vous pouvez aussi vous abonner pour naviguer sans publicité ciblée. | Accepter et continuer / S’abonner
          es | Lindhaven vota por su tranvía | Valoramos tu privacidad | Nosotros y nuestros 97 socios almacenamos o accedemos a información en un dispositivo, tales como cookies, y procesamos datos personales para anuncios y contenido personalizados. / Con tu permiso, podemos utilizar datos de geolocalización precisa. Puedes hacer clic para otorgarnos tu consentimiento o retirarlo en nuestra política de privacidad. | Aceptar todo / Rechazar y suscribirse
          it | Lindhaven vota per il suo tram |  | Noi e i nostri 120 partner archiviamo e accediamo a informazioni su un dispositivo, come i cookie, e trattiamo dati personali per annunci e contenuti personalizzati. / Puoi acconsentire a tali trattamenti cliccando su “Accetta”, oppure rifiutare e abbonarti per navigare senza tracciamento pubblicitario. | Accetta / Rifiuta e abbonati
          pt | Lindhaven vota pelo elétrico | A sua privacidade é importante para nós | Nós e os nossos parceiros armazenamos e acedemos a informações num dispositivo, tais como cookies, e processamos dados pessoais para anúncios personalizados. / Pode clicar para consentir o tratamento por nós e pelos nossos parceiros ou alterar as suas preferências. | Concordo / Mais opções
          nl | Lindhaven stemt voor zijn tram | Welkom bij de Bode | Wij en onze 75 partners plaatsen cookies en gebruiken vergelijkbare technieken om informatie op je apparaat op te slaan, je advertenties op maat te tonen en het bereik te meten. / Je kunt je toestemming altijd intrekken via de privacy-instellingen onderaan de pagina. | Akkoord / Instellen
          pl | Lindhaven głosuje za tramwajem | Cenimy Twoją prywatność | My i nasi partnerzy przechowujemy informacje na urządzeniu, takie jak pliki cookie, oraz przetwarzamy dane osobowe w celu wyświetlania spersonalizowanych reklam. / Możesz wyrazić zgodę na przetwarzanie danych przez nas i naszych partnerów albo zmienić ustawienia prywatności. | Akceptuję / Ustawienia
          sv | Lindhaven röstar för sin spårvagn | Vi bryr oss om din integritet | Vi och våra 88 partner lagrar och får åtkomst till information på din enhet, till exempel cookies, och behandlar personuppgifter för anpassade annonser. / Du kan när som helst återkalla ditt samtycke i våra inställningar. | Godkänn alla / Hantera
          da | Lindhaven stemmer for sin sporvogn |  | Vi og vores partnere gemmer og tilgår oplysninger på din enhed, for eksempel cookies, og behandler personoplysninger til tilpassede annoncer og måling. / Du kan til enhver tid trække dit samtykke tilbage under privatlivsindstillinger. | Accepter alle
          cs | Lindhaven hlasuje pro tramvaj | Vážíme si vašeho soukromí | My a naši partneři ukládáme do vašeho zařízení soubory cookie a zpracováváme osobní údaje pro personalizovanou reklamu a měření. / Svůj souhlas můžete kdykoli odvolat v nastavení soukromí, nebo si web předplatit bez reklam. | Souhlasím / Nastavení
          hu | Lindhaven a villamosra szavaz | Fontos számunkra az Ön adatainak védelme | Mi és partnereink sütiket használunk, információkat tárolunk az eszközén, és személyes adatokat kezelünk személyre szabott hirdetések megjelenítéséhez. / Hozzájárulását bármikor visszavonhatja az adatvédelmi beállításokban. | Elfogadom / Beállítások
          ru | Линдхавен голосует за трамвай | Мы ценим вашу конфиденциальность | Мы и наши партнёры храним на вашем устройстве файлы cookie и обрабатываем персональные данные для показа персонализированной рекламы. / Вы можете отозвать своё согласие в любое время в настройках конфиденциальности. | Принять все / Настроить
          el | Το Λίντχεϊβεν ψηφίζει για το τραμ | Σεβόμαστε την ιδιωτικότητά σας | Εμείς και οι συνεργάτες μας αποθηκεύουμε πληροφορίες σε μια συσκευή, όπως cookies, και επεξεργαζόμαστε προσωπικά δεδομένα για εξατομικευμένες διαφημίσεις. / Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας οποιαδήποτε στιγμή. | Συμφωνώ
          tr | Lindhaven tramvay için oy kullanıyor | Gizliliğinize önem veriyoruz | Biz ve ortaklarımız, cihazınızda çerezler gibi bilgileri saklıyor ve kişiselleştirilmiş reklamlar için kişisel verilerinizi işliyoruz. / Onayınızı gizlilik ayarlarından istediğiniz zaman geri çekebilirsiniz. | Kabul ediyorum
          ja | リンドヘイブン、路面電車を採択 | お客様のプライバシーを尊重します | 当社とパートナーは、クッキーなどの情報をお使いの端末に保存し、パーソナライズされた広告のために個人データを処理します。 / 同意はプライバシー設定からいつでも撤回できます。 | すべて同意する
          en | Harbour bridge reopens | Before you go to the article | The Gazette and its partners use cookies and other identifiers to show you relevant advertising and to understand how you use our site. / Choose Agree to consent to all purposes, or Options to make a choice for each. Visit our cookie policy to change your mind. | OK
          en | Harbour bridge reopens | Consent or pay | You can choose to pay for our website without ads, or consent to our use of cookies for personalised ads. / If you consent, we and third parties will track your browsing and share it with advertisers. If you pay, only technically necessary cookies are set. | OK
          de | Hafenbrücke wieder offen | Weiterlesen mit Werbung oder mit Abo | Mit Werbung: Unser Angebot finanziert sich über personalisierte Werbung und Nutzungsanalyse. Dazu werden mit Ihrer Zustimmung Cookies gesetzt und Daten an Drittanbieter weitergegeben. / Ohne Werbung: Für 4,99 Euro im Monat lesen Sie ohne Werbetracking. Sie sind schon Abonnent? Hier anmelden. | OK
          de | Hafenbrücke wieder offen | Wir schätzen Ihre Privatsphäre | Wir benötigen Ihre Zustimmung, bevor Sie unsere Seite weiter besuchen können. Wenn Sie unter 16 Jahre alt sind, bitten Sie Ihre Erziehungsberechtigten um Erlaubnis. / Wir verwenden Cookies und andere Technologien. Einige sind essenziell, während andere uns helfen, diese Seite zu verbessern. Personenbezogene Daten können verarbeitet werden, zum Beispiel für personalisierte Anzeigen. | OK
          es | Reabre el puente del puerto |  | Con tu consentimiento, nosotros y nuestros proveedores usamos cookies o tecnologías similares para almacenar, acceder y procesar datos personales. / Si no aceptas las cookies, puedes suscribirte por 2 euros al mes y leer sin publicidad personalizada. / Puedes cambiar tu decisión en cualquier momento. | OK
          pt | A ponte do porto reabre | Antes de continuar | Este site utiliza cookies e tecnologias semelhantes para oferecer anúncios personalizados e medir audiências. / Ao clicar em Aceitar, você concorda com o uso dos seus dados pessoais por nós e por nossos parceiros. | OK
          nl | Havenbrug weer open | Mogen wij cookies plaatsen? | Met jouw toestemming plaatsen wij en derden cookies om advertenties te personaliseren en het gebruik van de site te meten. / Wil je dat niet, dan kun je een abonnement nemen en zonder tracking lezen. | OK
          fi | Satamasilta avataan | Arvostamme yksityisyyttäsi | Me ja kumppanimme tallennamme tietoja laitteellesi, kuten evästeitä, ja käsittelemme henkilötietoja mainonnan kohdentamiseen. / Voit milloin tahansa perua suostumuksesi. | OK
          no | Havnebroen åpner | Vi bryr oss om personvernet ditt | Vi og våre 62 partnere lagrer informasjonskapsler på enheten din og behandler personopplysninger for å vise tilpassede annonser. / Du kan når som helst trekke samtykket ditt. | OK
          ro | Podul portului se redeschide |  | Noi și partenerii noștri stocăm informații pe dispozitiv, precum cookie-uri, și prelucrăm date cu caracter personal pentru reclame personalizate. / Vă puteți retrage consimțământul oricând. | OK
          uk | Портовий міст відкрито | Ми цінуємо вашу конфіденційність | Ми та наші партнери зберігаємо інформацію на вашому пристрої, наприклад файли cookie, і обробляємо персональні дані для реклами. / Ви можете будь-коли відкликати згоду. | OK
          zh | 港口大桥重新开放 | 我们重视您的隐私 | 我们和合作伙伴在您的设备上存储Cookie等信息,并处理个人数据以展示个性化广告。 / 您可以随时在隐私设置中撤回同意。 | OK
          ko | 항구 다리 재개통 | 개인정보를 소중히 여깁니다 | 당사와 파트너는 쿠키와 같은 정보를 기기에 저장하고 맞춤형 광고를 위해 개인정보를 처리합니다. / 언제든지 동의를 철회할 수 있습니다. | OK
          """)
  void aRequestForConsentUnderTheMetadataOfAnArticleIsAWall(
      String language, String title, String heading, String text, String buttons) {
    String dialog = dialog(heading, text, buttons);

    assertThat(reason(page(language, title, dialog))).isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(page(language, title, dialog.replace("h2>", "h1>"))))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(page(language, title, dialog.replaceAll("</?h2>", ""))))
        .isEqualTo(Reason.CONSENT_WALL);
  }

  @Test
  void aLongWallWithoutMetadataIsAWall() {
    String text =
        "We and our 812 partners store and/or access information on a device, such as cookies, and process personal data. You may accept or manage your choices. "
            + "/ Create profiles for personalised advertising. Information about your activity can be stored on your device and combined with other information about you. "
                .repeat(12);

    assertThat(
            reason(
                "<html lang=en><title>Lindhaven Courier</title><body>"
                    + dialog("We value your privacy", text, "Accept all")))
        .isEqualTo(Reason.CONSENT_WALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We value your privacy, says the tram company | The tram company of Lindhaven stores where its riders get on and off, it said on Monday. “We value your privacy,” its head Nora Feld told the council. / The data authority asked the company to delete the records of cookies and devices within a month. / Riders can object on a form that the company has put on its website.
          en | Court bans cookie walls | Publishers may not make their readers choose between cookies and a subscription, the high court ruled on Monday. / Readers must be free to refuse consent to personalised advertising, the judges said, and partners of the site may not store information on their devices before. / The publisher of the Courier said that it would appeal.
          en | Lindhaven Courier fined over cookies | The data protection authority has fined the Courier 2 million crowns for placing cookies without the consent of its readers. / Its partners tracked visitors across the web for personalised advertising, although they had clicked “Reject all”, the authority found. / “We and our partners respect your choices,” the paper had promised on its site.
          en | How to get rid of cookie banners | You open a page and a box tells you that its owners value your privacy. You can be rid of it in three steps. / Open the settings of your browser and look for cookies and site data. Choose to block third-party cookies. / Install an extension that answers consent requests for you, and rejects personalised advertising. / Delete the cookies on your device once a month.
          en | We value your privacy | That is what every website told me this week, before it asked me to share my visits with 812 partners. I began to count. / By Friday I had accepted cookies eighty times, and read none of the policies. My consent is worth nothing, because I give it without a thought. / My grandmother, who never used a computer, would have shut the door on such salesmen.
          de | Bundesgericht urteilt über Pur-Abos | Verlage dürfen ihren Lesern die Wahl zwischen Werbung mit Cookies und einem Abo lassen, urteilte das Gericht am Montag. / Die Einwilligung in personalisierte Werbung müsse aber freiwillig sein, sagte die Richterin, und die Partner der Verlage müssten genannt werden. / Datenschützer kritisierten das Urteil.
          de | Was Sie über Cookies wissen müssen | Cookies sind kleine Dateien, die eine Seite auf Ihrem Gerät speichert. Manche sind nötig, andere dienen der Werbung. / Sie können Ihre Einwilligung jederzeit widerrufen: Suchen Sie am Fuß der Seite nach den Datenschutzeinstellungen. / Drittanbieter erkennen Sie an den Namen fremder Seiten in der Liste der Partner.
          fr | Cookies : la commission inflige une amende au Courrier | La commission a condamné lundi le journal à une amende de deux millions pour avoir déposé des cookies sans le consentement de ses lecteurs. / Les partenaires publicitaires du site suivaient les internautes avant tout choix, selon la commission. / Le journal a annoncé qu’il ferait appel.
          es | Multa a El Correo por sus cookies | La agencia de protección de datos ha multado al periódico por instalar cookies sin consentimiento de los lectores. / Los socios publicitarios accedían a información del dispositivo antes de que el usuario pulsara “Aceptar todo”, según la agencia. / El periódico recurrirá.
          it | Il garante multa il Corriere per i cookie | Il garante della privacy ha multato il giornale per aver installato cookie senza il consenso dei lettori. / I partner pubblicitari del sito raccoglievano dati personali prima di ogni scelta, ha spiegato il garante. / Il giornale farà ricorso.
          nl | Rechter verbiedt cookiemuur van de Bode | De Bode mag lezers die geen cookies willen niet weigeren, oordeelde de rechter maandag. / Toestemming voor advertenties op maat moet vrij gegeven zijn, en partners van de krant mogen niets op het apparaat van de lezer opslaan. / De krant gaat in beroep.
          pl | Kara dla Kuriera za pliki cookie | Urząd ochrony danych ukarał gazetę za zapisywanie plików cookie bez zgody czytelników. / Partnerzy serwisu śledzili użytkowników w celu wyświetlania spersonalizowanych reklam, stwierdził urząd. / Gazeta zapowiedziała odwołanie.
          ru | Газету оштрафовали за файлы cookie | Надзорное ведомство оштрафовало газету за то, что она хранила файлы cookie без согласия читателей. / Партнёры сайта обрабатывали персональные данные для показа рекламы, сообщило ведомство. / Газета намерена обжаловать решение.
          ja | クッキー同意で新聞社に罰金 | 個人データの保護を担う当局は月曜日、読者の同意なしにクッキーを保存したとして新聞社に罰金を科した。 / 広告のパートナーは利用者が選ぶ前に端末の情報を集めていたという。 / 新聞社は不服を申し立てる方針だ。
          en | Adlane goes public | Adlane, which sells advertising through cookies, went public on Monday. / “Our partners trust us with personal data because we ask for consent,” its head said. / The company tracks 200 million devices and has 3,000 partners.
          en | Why we turned off tracking | We switched off tracking on this site on Monday, and with it a fifth of our income. / The Courier no longer sets cookies for advertising. Readers wrote to us for years that they wanted to read in peace. / We hope that our partners in the trade will follow.
          en | Privacy law passes | The state's parliament passed a privacy law on Monday that lets people object to the sale of personal data. / Companies must ask for consent before tracking devices across the web. / Advertisers and their partners lobbied against it, lawmakers told the Courier.
          en | Tram app shares data | The app of the tram company sends personal data to partners in four countries, a test by the Courier shows. / Before the first screen, it tells advertisers what device is used. / “We and our partners take privacy seriously,” the company answered.
          en | Letter to readers | Dear readers, from May you will find fewer ads here. / We have told our partners that we will not share personal data any longer, and you need not consent to anything. / Thank you for your subscriptions, which make it possible. / The cookies that remain keep you logged in.
          de | Bote stellt Tracking ein | Der Bote verzichtet ab Mai auf personalisierte Werbung. / Verlagsleiterin Nora Feld sagte, die Leser hätten die Einwilligungen satt. / „Wir und unsere Partner kommen ohne Cookies aus.“ / Werbung bleibt, aber ohne Profile.
          de | Kommentar: Der Klick, der nichts bedeutet | Wir klicken auf Zustimmen, weil wir lesen wollen, nicht weil wir zustimmen. / Cookies, Partner, Zwecke: Wer liest das noch? / Die Einwilligung ist zur Geste geworden, und der Datenschutz zur Kulisse.
          fr | Tribune : nos données valent mieux | Nous acceptons les cookies sans y penser. / Nos données personnelles partent chez des partenaires que nous ne connaissons pas, et notre consentement ne vaut rien. / Il est temps que le législateur nous protège.
          fr | Comment refuser les cookies | Vous pouvez refuser les traceurs en trois clics. / Ouvrez les réglages de votre navigateur, puis la rubrique vie privée. / Votre consentement se retire à tout moment, rappelle la commission.
          es | Qué son las cookies | Las cookies son archivos que un sitio guarda en tu dispositivo. / Puedes retirar tu consentimiento desde la configuración de tu navegador. / Los socios publicitarios las usan para mostrarte anuncios personalizados.
          nl | Zo wis je cookies | Wil je cookies wissen, open dan de instellingen van je browser. / Je toestemming kun je per site intrekken. / Adverteerders volgen je anders over het hele web, op elk apparaat.
          pl | Jak usunąć pliki cookie | Otwórz ustawienia przeglądarki i znajdź pliki cookie. / Zgodę na przetwarzanie danych osobowych możesz cofnąć w każdej chwili. / Reklamy nie będą już spersonalizowane.
          """)
  void anArticleAboutConsentIsAnArticle(String language, String title, String text) {
    String shown = "<h1>" + title + "</h1><div>" + paragraphs(text) + "</div>";
    String inDiv = "<div class=t>" + title + "</div><div>" + paragraphs(text) + "</div>";
    String reworded = "<h1>Lindhaven, Monday</h1><div>" + paragraphs(text) + "</div>";
    String untitled = "<div>" + paragraphs(text) + "</div>";

    assertThat(reason(page(language, title, shown))).isNull();
    assertThat(reason(page(language, title, inDiv))).isNull();
    assertThat(reason(page(language, title, reworded))).isNull();
    assertThat(reason(page(language, title, untitled))).isNull();
    assertThat(reason(page(language, title, "<h2>We value your privacy</h2>" + untitled))).isNull();
  }

  private static final String DIALOG =
      dialog(
          "We value your privacy",
          "We and our 214 partners store and/or access information on a device, such as cookies, and process personal data. / You may withdraw your consent at any time in our privacy policy.",
          "Accept all / Manage options");

  private static final String ASKED =
      "<h1>Lindhaven votes for its tram</h1><article>" + Pages.PROSE + "</article>";

  @Test
  void anArticleWithADialogBesideItIsAnArticle() {
    String title = "Lindhaven votes for its tram";

    assertThat(reason(page("en", title, DIALOG + ASKED))).isNull();
    assertThat(reason(page("en", title, ASKED + DIALOG))).isNull();
    assertThat(reason(page("en", title, DIALOG + ASKED.replace("h1>", "div>")))).isNull();
    assertThat(reason(page("en", title, "<article>" + Pages.PROSE + "</article>" + DIALOG)))
        .isNull();
    assertThat(reason(page("en", title, DIALOG + "<article>" + Pages.PROSE + "</article>")))
        .isNull();
    assertThat(reason(page("en", title, Pages.PROSE.replace("</p><p>", DIALOG)))).isNull();
  }

  @Test
  void aShortArticleWithALongDialogIsAnArticle() {
    String brief = "<h1>Lindhaven votes for its tram</h1><p>The vote was close, at 12 to 11.</p>";

    assertThat(reason(page("en", "Lindhaven votes for its tram", brief + DIALOG))).isNull();
    assertThat(reason(page("en", "Lindhaven votes for its tram", DIALOG + brief))).isNull();
  }

  @Test
  void anArticleWhoseTextStandsInItsDataIsAnArticle() {
    String text = Pages.PROSE.replaceAll("<[^>]*>", " ");
    String html =
        page("en", "Lindhaven votes for its tram", DIALOG)
            .replace("\"headline\"", "\"articleBody\":\"" + text + "\",\"headline\"");

    assertThat(reason(html)).isNull();
  }

  @Test
  void aVideoWithABannerIsAVideo() {
    String html =
        page("en", "The last tram of Lindhaven", "<video></video>" + DIALOG)
            .replace("content=article", "content=video.other");

    assertThat(reason(html)).isNull();
  }

  @Test
  void aSitesOwnPolicyIsNoWall() {
    String policy =
        "<h1>How we use cookies</h1>"
            + paragraphs(
                "We and our partners use cookies to store information on your device. / You can withdraw your consent at any time. / This policy was last changed in March 2031.");

    assertThat(reason(page("en", "How we use cookies", policy))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We and our partners in the region store the data of a hundred years of weather, and share them with you from today. / You can look up the rain of any day since 1931, and accept our thanks for 400 diaries. / The measurements stand on our site, where you can choose a place.
          Your privacy is gone, and we let it go. / We accept whatever we are asked, because we want to read on, and our phones tell their makers where we sleep. / You may call that a choice. I call it a habit, and my doctor agrees.
          Advertising pays for our trams, and you may not like it. / We will accept fewer partners from May, and none that sells tobacco. / You can tell us your choice of colours until Friday.
          """)
  void aTextThatSpeaksToItsReadersIsAnArticle(String text) {
    assertThat(reason(page("en", "Lindhaven in the year 2031", paragraphs(text)))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Le pont du port rouvre | Selon vos goûts, nos partenaires affichent des publicités personnalisées. Ils déposent pour cela des cookies sur votre appareil. / Vous pouvez retirer votre consentement à tout moment. | Accepter
          sv | Hamnbron öppnar | Enligt dina val visar vi och våra partner annonser. Då sparas cookies på din enhet. / Du kan återkalla ditt samtycke när som helst. | Godkänn
          nl | Havenbrug weer open | Volgens jouw interesses tonen wij en onze partners advertenties en plaatsen we cookies op je apparaat. / Je kunt je toestemming altijd intrekken. | Akkoord
          hu | Újra járható a híd | Mi és partnereink sütiket tárolunk az eszközén, és érdeklődése szerint mutatunk hirdetéseket. / Hozzájárulását bármikor visszavonhatja. | Elfogadom
          el | Ανοίγει η γέφυρα | Εμείς και οι συνεργάτες μας αποθηκεύουμε cookies στη συσκευή σας και δείχνουμε διαφημίσεις σύμφωνα με τα ενδιαφέροντά σας. / Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας. | Συμφωνώ
          en | Harbour bridge reopens | As you told us before, we and our partners store cookies on your device. / You can withdraw your consent. | Agree
          """)
  void aRequestThatSpeaksToTheReaderIsAWallWhateverItsVerbs(
      String language, String title, String text, String buttons) {
    assertThat(reason(page(language, title, dialog(null, text, buttons))))
        .isEqualTo(Reason.CONSENT_WALL);
  }

  private static final String TITLE = "Lindhaven votes for its tram";

  @Test
  void aPageThatShowsSomethingOfTheArticleHoldsIt() {
    String described =
        page("en", TITLE, DIALOG + "<h2>The line to the harbour was won by a single vote.</h2>")
            .replace("Nora Feld, Lindhaven.", "The line to the harbour was won by a single vote.");

    assertThat(reason(page("en", TITLE, DIALOG))).isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(page("en", TITLE, "<div>By Nora Feld</div>" + DIALOG))).isNull();
    assertThat(reason(page("en", TITLE, "<img src=/h.png alt='%s'>".formatted(TITLE) + DIALOG)))
        .isNull();
    assertThat(reason(described)).isNull();
    assertThat(reason(page("en", TITLE, "<p>The vote was close, at 12 to 11.</p>" + DIALOG)))
        .isNull();
    assertThat(reason(page("en", TITLE, DIALOG + "<p>The vote was close, at 12 to 11.</p>")))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Since 1998 we and our partners have put cookies on your device whenever you read us. We stop that today. / We owe you an account: it was our privacy policy that let personal data go to targeted advertising. / From now on we need no consent of yours.
          en | On Tuesday strangers copied personal data of 900 readers from our website. We are sorry. / They took names and, for some of you, the kind of device. / We and our partners have closed the hole and told the privacy office.
          de | Bisher haben wir und unsere Partner Cookies auf Ihrem Gerät gespeichert. Das ist vorbei. / Ihre Einwilligung brauchen wir nicht mehr, denn personalisierte Werbung gibt es bei uns nicht länger.
          fr | Nos partenaires ne déposeront plus de cookies sur votre appareil. / Notre site renonce à la publicité ciblée, et votre consentement ne sera plus demandé.
          ja | 当社とパートナーは、読者の端末にクッキーを保存してきました。今日やめます。 / 広告のための同意はもう求めません。
          """)
  void whatAPublisherTellsItsReadersOfConsentIsAnArticle(String language, String text) {
    String article = "<div class=t>" + paragraphs(text) + "</div>";
    String share =
        "<div class=t><button>Share</button><button>Continue reading</button>"
            + paragraphs(text)
            + "</div>";
    String banner = "<div><p>We use cookies.</p><button>Accept</button></div>";
    String shell = "<div id=root><nav><a href=/>Town</a></nav>" + article + banner + "</div>";

    for (String body : new String[] {article, share, shell, "<h1>A long farewell</h1>" + article}) {
      assertThat(reason(page(language, "Lindhaven in the year 2031", body))).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | You sent 300 recipes, and our website nearly broke. We baked cookies for a month. / The best cookie came from Holm: oats, salt and patience. / Bake the cookies for twelve minutes.
          en | Our partners at the clinic lent us the tracker for a month. It costs 40 crowns. / The tracker counts the steps, and it knows when you sleep. / You can switch the tracker off.
          de | Auf unserer Website zählt ein Tracker jede Impfung. Unsere Partner an der Hochschule schrieben ihn. / Der Tracker liest die Meldungen der Kreise. Sie können Ihren Kreis wählen.
          """)
  void cookiesToEatAndTrackersToWearAreNoneOfConsent(String language, String text) {
    assertThat(reason(page(language, "Lindhaven in the year 2031", dialog(null, text, "Accept"))))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We use cookies to show you ads that suit you. | Understood
          de | Mit Cookies zeigen wir Ihnen passende Werbung. | Alles klar
          fr | Nous utilisons des cookies pour vous proposer de la publicité adaptée. | J'ai compris
          es | Usamos cookies para mostrarte publicidad de tu interés. | Vale
          pl | Używamy plików cookie, by pokazywać Ci dopasowane reklamy. | Rozumiem
          tr | Size uygun reklamlar göstermek için çerez kullanıyoruz. | Anladım
          """)
  void aSentenceWithAnAnswerIsEnoughWhereThePageSaysNothingElse(
      String language, String sentence, String answer) {
    for (String form :
        new String[] {"<p>%s</p><button>%s</button>", "<p>%s</p><span>%s</span> <span>X</span>"}) {
      String dialog = "<div>" + form.formatted(sentence, answer) + "</div>";
      String article =
          "<h1>"
              + TITLE
              + "</h1><p>The mill burned on Sunday, for the third time in four years. Nobody was hurt.</p>";

      assertThat(reason(page(language, TITLE, dialog))).isEqualTo(Reason.CONSENT_WALL);
      assertThat(reason(named(language, dialog))).isEqualTo(Reason.CONSENT_WALL);
      assertThat(reason(page(language, TITLE, article + dialog))).isNull();
      assertThat(reason(named(language, article + dialog))).isNull();
    }
  }

  @Test
  void onAPageThatNamesNoArticleTheNameOfTheSiteIsNoHeadline() {
    String dialog =
        "<h1>Lindhaven Courier</h1><h2>We value your privacy</h2><p>We and our 300 partners store"
            + " cookies on your device and process personal data for advertising, as all newspapers of the coast do.</p>"
            + "<button>Accept all</button>";
    String policy =
        "<h1>How the Courier keeps your data</h1><p>We store cookies on your device and process"
            + " personal data for advertising, as all newspapers of the coast do.</p><button>Accept all</button>";

    assertThat(reason(named("en", dialog))).isEqualTo(Reason.CONSENT_WALL);
    assertThat(
            reason(
                "<html lang=en><head><title>How the Courier keeps your data | Courier</title>"
                    + "</head><body>"
                    + policy
                    + "</body></html>"))
        .isNull();
  }

  /** A page that bears but the name of its site. */
  private static String named(String language, String body) {
    return "<html lang=%s><head><title>Lindhaven Courier</title></head><body>%s</body></html>"
        .formatted(language, body);
  }
}
