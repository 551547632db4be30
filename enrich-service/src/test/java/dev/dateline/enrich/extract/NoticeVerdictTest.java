package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notices in wordings that no list has, below a head that names only the site and below the
 * metadata of the article in whose place they are sent; and briefs that speak of the same things.
 */
class NoticeVerdictTest {
  private static final String HEADLINE = "Lindhaven votes for its tram";

  private static Reason reason(String html) {
    return Pages.EXTRACTOR.extract(Page.of(html, "https://courier.example/town/tram"))
            instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  private static String declared(String language, String body) {
    return ConsentWallTest.page(language, HEADLINE, body);
  }

  private static String titled(String language, String title, String body) {
    return "<html lang=%s><title>%s</title><body><header><a href=/>A</a></header>%s</body></html>"
        .formatted(language, title, body);
  }

  private static String neutral(String language, String body) {
    return titled(language, "Lindhaven Courier", body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHALLENGE    | en | Unusual activity | Our systems have noticed that requests from your network look automated. Tick the box below and we will take you to the story.
          CHALLENGE    | en | Error | You don't have permission to open this resource. Reference #18.6f3c1702.1718
          CHALLENGE    | de | Kurze Überprüfung | Wir haben ungewöhnlich viele Anfragen aus Ihrem Netzwerk erhalten. Bitte lösen Sie die Aufgabe, damit wir sehen, dass kein Programm am Werk ist.
          CHALLENGE    | fr | Encore une étape | Nous avons détecté une activité inhabituelle depuis votre connexion. Cochez la case pour accéder au site.
          CHALLENGE    | es | Comprobando su navegador | Este sitio usa un servicio de protección contra robots. Espere unos segundos mientras revisamos su conexión.
          CHALLENGE    | it | Un ultimo passaggio | Abbiamo rilevato richieste anomale dalla tua rete. Dimostraci che non sei un robot e potrai proseguire.
          CHALLENGE    | nl | Nog even | We zien ongewoon verkeer vanaf jouw IP-adres. Vink het vakje aan om verder te gaan.
          CHALLENGE    | pl | Sprawdzamy połączenie | Z Twojego adresu IP przyszło zbyt wiele zapytań. Potwierdź, że nie jesteś robotem, a przejdziesz do serwisu.
          CHALLENGE    | ru | Одну минуту | С вашего устройства поступает необычно много запросов. Поставьте галочку, чтобы подтвердить, что вы не робот.
          CHALLENGE    | ar | التحقق من المتصفح | لاحظنا نشاطًا غير معتاد من شبكتك. يرجى إثبات أنك لست روبوتًا للمتابعة.
          CHALLENGE    | hi | सुरक्षा जाँच | आपके नेटवर्क से असामान्य अनुरोध आ रहे हैं। कृपया पुष्टि करें कि आप रोबोट नहीं हैं।
          CHALLENGE    | zh | 访问过于频繁 | 检测到您的网络存在异常访问,请拖动滑块完成拼图后继续浏览。
          CHALLENGE    | ja | アクセスの確認 | お使いのネットワークから通常とは異なるアクセスが検出されました。ロボットではないことを確認してください。
          SOFT_404     | en | 502 Bad Gateway | The server got a bad answer from the one behind it. Please try again in a few minutes.
          SOFT_404     | en | This content isn't available in your country | For legal reasons we cannot serve readers in your region. We apologise for any inconvenience.
          SOFT_404     | de | Hoppla! | Unter dieser Adresse haben wir nichts gefunden. Nutzen Sie die Suche oder gehen Sie zur Startseite.
          SOFT_404     | fr | Erreur interne | Le serveur a rencontré un problème. Veuillez réessayer dans quelques instants ou revenir à la page d’accueil.
          SOFT_404     | cs | Jejda, tady nic není | Hledaný obsah jsme nenašli, možná byl přesunut. Zkuste vyhledávání nebo přejděte na úvodní stránku.
          SOFT_404     | el | Κάτι πήγε στραβά | Ο διακομιστής δεν απαντά. Δοκιμάστε ξανά σε λίγα λεπτά ή επιστρέψτε στην αρχική σελίδα.
          SOFT_404     | en | Scheduled maintenance | Our website is down while we upgrade our servers. Please check back later.
          SOFT_404     | fr | Site en maintenance | Nous effectuons une mise à jour de notre site. Merci de revenir dans quelques minutes.
          SOFT_404     | nl | We zijn zo terug | Onze website is even niet bereikbaar vanwege onderhoud. Probeer het later opnieuw.
          SOFT_404     | tr | Kısa bir bakım arası | Sitemiz şu anda bakımda. Lütfen daha sonra tekrar deneyin.
          CONSENT_WALL | en | Subscribe to read | $1 for 4 weeks, then $9 a month. Cancel any time. Already a subscriber? Sign in
          CONSENT_WALL | de | Weiterlesen mit Bote+ | Erster Monat 1 €, danach 9,99 € monatlich. Jederzeit kündbar. Sie haben bereits ein Abo? Hier anmelden
          CONSENT_WALL | it | Scegli il tuo abbonamento | Mensile: 3,99 € al mese. Annuale: 29,90 € il primo anno. Sei già abbonato? Accedi
          CONSENT_WALL | sv | Läs vidare för 1 kr | Få tillgång till alla artiklar i en månad, därefter 99 kr per månad. Redan prenumerant? Logga in
          CONSENT_WALL | ja | この記事は会員限定です | 初月100円、翌月からは月額1,980円で、すべての記事が読み放題になります。会員の方はログインしてください。
          CONSENT_WALL | en | Ads keep us free | It looks like you are using an ad blocker. Please switch it off for our site and reload the page.
          CONSENT_WALL | de | Werbeblocker erkannt | Bitte schalten Sie Ihren Adblocker aus, um den Boten zu lesen. Anschließend die Seite neu laden.
          CONSENT_WALL | ru | Реклама отключена | У вас включён блокировщик рекламы. Отключите его для нашего сайта и обновите страницу.
          EMPTY        | de | Bitte registrieren | Für diesen Artikel brauchen Sie ein kostenloses Konto. Haben Sie schon ein Konto? Melden Sie sich an.
          EMPTY        | it | Corriere | Questo sito funziona soltanto con JavaScript. Attivalo nelle impostazioni del tuo browser e ricarica la pagina.
          EMPTY        | vi | Lindhaven | Trang này cần JavaScript để hoạt động. Hãy bật JavaScript trong trình duyệt của bạn.
          """)
  void aNoticeIsToldWhateverItsWording(
      Reason expected, String language, String heading, String text) {
    String body = "<div><h1>" + heading + "</h1><p>" + text + "</p></div>";

    assertThat(reason(declared(language, body))).isEqualTo(expected);
    assertThat(reason(neutral(language, body))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Welcome back, Password, 'Forgot your password? New here? Create a free account.'",
    "de, Willkommen zurück, Passwort, 'Passwort vergessen? Noch kein Konto? Jetzt kostenlos registrieren.'",
    "fr, Heureux de vous revoir, Mot de passe, 'Mot de passe oublié ? Inscrivez-vous gratuitement.'",
    "es, Hola de nuevo, Contraseña, '¿Has olvidado tu contraseña? ¿Aún no tienes cuenta?'",
    "ja, おかえりなさい, パスワード, パスワードをお忘れですか。会員登録がまだの方は無料で登録できます。"
  })
  void aFormThatAsksForAPasswordAndNothingElseIsALogin(
      String language, String heading, String label, String text) {
    String form =
        "<div><h1>%s</h1><form><label>%s <input type=password></label></form><p>%s</p></div>"
            .formatted(heading, label, text);
    String brief = "<p>The vote was close, at 12 to 11, after a night of talk.</p>";

    assertThat(reason(declared(language, form))).isEqualTo(Reason.EMPTY);
    assertThat(reason(neutral(language, form))).isEqualTo(Reason.EMPTY);
    assertThat(reason(declared(language, brief + form))).isNull();
    assertThat(reason(declared(language, "<h1>" + HEADLINE + "</h1>" + form))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=root></div>",
        "<div id=app><p>Loading…</p></div>",
        "<div id=root><p>Inhalte werden geladen …</p></div>",
        "<div id=root><p>読み込み中です</p></div>"
      })
  void aShellThatShowsNothingOfItsArticleIsEmpty(String body) {
    assertThat(reason(declared("en", body))).isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Robots in the warehouse | Nobody at the gate asks whether you are real. The new warehouse is run by robots. They check every box in seconds and never get tired.
          en | Verify | Every third person needs two tries to prove that they are not a robot, a study says. Machines solve the same puzzles in a second.
          en | Why you see so many captchas | You share an IP address with others, and one of them may be a bot. Sites then check every visitor. Switch off your VPN, and the puzzles get fewer.
          de | Rathaus prüft Besucher | Wer einen Termin im Rathaus bucht, muss ab Montag bestätigen, dass er kein Roboter ist.
          fr | Le test du robot | Un internaute sur trois échoue à prouver qu’il n’est pas un robot, selon une étude. Les machines réussissent en une seconde.
          ru | Проверка | Каждый третий не смог с первого раза доказать, что он не робот, выяснили учёные. Программы решают те же задачи за секунду.
          zh | 验证 | 一项研究显示,三分之一的网民第一次无法通过验证证明自己不是机器人。
          en | Access restricted | You do not have permission to walk on the beach at Holm between April and June. The seals need the sand for their young.
          en | Town app | Residents who want their bins emptied need an account with the town from June. They log in with an email address and a password.
          en | Password check | Enter your email address, and a free service tells you whether your account was hacked. If so, choose a new password at once.
          de | Passwörter im Netz | Passwörter und E-Mail-Adressen von 40.000 Kunden stehen zum Verkauf. Wer ein Konto hat, soll sein Passwort ändern.
          ja | ログインできず | 銀行の利用者は今朝からログインできなくなっている。アプリはエラーを表示し、後で再度試すよう求めている。
          en | Pay wall | Readers of the Norr Times must pay from Monday: $1 for the first four weeks, then $9 a month. The paper hopes for 20,000 subscribers.
          en | What you get | You pay us nine crowns a month, and you have a right to know where they go. Four go to the newsroom, two to the printers, one to the servers.
          en | Renewal | Most plans renew automatically. You get no reminder, and the price rises after the first year. Cancel in time: a letter or an email is enough.
          de | Abos im Vergleich | Drei Dienste, drei Preise: 5 €, 8 € und 12 € im Monat. Sie können jederzeit kündigen. Bei zweien ist der erste Monat gratis.
          it | Abbonamenti ai mezzi | L’abbonamento mensile ai mezzi costerà 39 euro da settembre, quello annuale 299. Lo ha deciso la giunta.
          sv | Tidningen höjer priset | Norrtidningen tar betalt på nätet från måndag, en krona första månaden och sedan 99 kronor.
          en | Something went wrong | Something went wrong at half past six: the server that steers the trams did not answer. 4,000 people walked to work.
          en | Tax portal | The tax portal is overloaded. Users see the message that the server cannot be reached, and should try again in the evening.
          en | How the web forgets | Every tenth link on the web leads to a page that no longer exists. A new archive wants to help: enter the address, and you see the page as it was.
          es | Corte de agua | Mañana habrá un corte de agua por mantenimiento. Llene un cubo a tiempo. Gracias por su paciencia.
          en | Harbour bridge closed | The harbour bridge is closed for maintenance until the end of May. Please use the ferry. We apologise for any inconvenience, the town writes.
          nl | Brug dicht | De havenbrug is tot vrijdag dicht wegens onderhoud. De gemeente vraagt om begrip.
          en | Not available | Subscribers who travel find that films are not available in their country. The service checks the IP address.
          en | Ad blockers are legal | Whoever sells a program that hides advertising breaks no law, the court ruled. Three publishers had sued.
          en | Ad blocker test | This browser blocks ads by itself. Pages load twice as fast. Some sites then ask you to disable the blocker; one click is enough.
          en | Before you dig | Please call before you dig in your garden. There are gas pipes in many streets. Your call is free.
          """)
  void aBriefOfTheSameThingsIsAnArticle(String language, String heading, String text) {
    String body = "<div><h1>" + heading + "</h1><p>" + text + "</p></div>";

    assertThat(reason(declared(language, body))).isNull();
    assertThat(reason(declared(language, "<p>" + text + "</p>"))).isNull();
    assertThat(reason(declared(language, "<article>" + body + "</article>"))).isNull();
    assertThat(reason(titled(language, heading + " | Lindhaven Courier", body))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Log in</h3><form><input type=password></form><p>Forgot your password? No account yet? Register for free.</p>",
        "<h3>Subscribe to read on</h3><p>$1 for four weeks, then $9 a month. Cancel any time.</p><p>Already a subscriber? <a href=/l>Sign in</a></p>",
        "<p>You are using an ad blocker. Please disable it for our site and reload the page.</p>",
        "<p>Something went wrong. Please try again later.</p>",
        "<p>Please confirm that you are not a robot to post a comment. Tick the box below.</p>"
      })
  void anArticleAboveANoticeIsAnArticle(String notice) {
    String brief = "<p>The vote was close, at 12 to 11.</p>";
    String teaser =
        "<p>The storm came at night. When the harbour master opened his door, the quay was";

    assertThat(reason(declared("en", "<div>" + brief + "</div><div>" + notice + "</div>")))
        .isNull();
    assertThat(reason(declared("en", "<div>" + teaser + "</div><div>" + notice + "</div>")))
        .isNull();
    assertThat(reason(declared("en", "<h1>" + HEADLINE + "</h1><div>" + notice + "</div>")))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Subscribe to keep reading | £1 a month for the first year. Already a subscriber? Log in.
          de | Dieser Artikel ist nur für Abonnenten | Testen Sie das Abo vier Wochen für 1 €, danach 9 € im Monat.
          fr | Article réservé aux abonnés | Abonnez-vous pour 1 € le premier mois, puis 9 €. Déjà abonné ?
          """)
  void aHeadlineAboveNothingButTheOfferIsNoArticle(String language, String heading, String offer) {
    String headline = "<h1>" + HEADLINE + "</h1>";
    String box = "<div><h3>%s</h3><p>%s</p><a href=/abo>Abo</a></div>".formatted(heading, offer);
    String brief = "<p>The vote was close, at 12 to 11, and the mayor went home by ferry.</p>";

    assertThat(reason(declared(language, headline + box))).isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(declared(language, "<article>" + headline + box + "</article>")))
        .isEqualTo(Reason.CONSENT_WALL);
    assertThat(reason(declared(language, headline + brief + box))).isNull();
  }

  @Test
  void aQuotedPhraseAndAHeadlineThatGoesOnAboutSomethingElseNameNoNotice() {
    String quoted = "<h1>“Access denied”: reporters shut out of council</h1><p>%s</p>";
    String goesOn = "<h1>Access denied: a film about borders</h1><p>%s</p>";
    String text =
        "A family waits at a border for leave to go on, is sent back, and comes again. Nobody forgets the last scene.";

    assertThat(reason(neutral("en", quoted.formatted(text)))).isNull();
    assertThat(reason(neutral("en", goesOn.formatted(text)))).isNull();
  }
}
