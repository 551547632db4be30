package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are sent in place of the one asked for, and articles that could be mistaken. */
class StandInTest {
  private static Reason reason(String html, String url) {
    return Pages.EXTRACTOR.extract(Page.of(html, url)) instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  private static String page(String language, String title, String heading, String text) {
    return "<html lang=%s><title>%s</title><body><nav><a href=/>A</a> <a href=/b>B</a></nav><h1>%s</h1><div><p>%s</p></div><footer>© Lindhaven Courier</footer></body></html>"
        .formatted(language, title, heading, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHALLENGE    | en | Just a moment...                   | courier.example | Verify that you are human by completing the action below. The site needs to review the security of your connection.
          CHALLENGE    | en | courier.example                    | Sorry, you have been blocked | You are unable to access this site. It protects itself from attacks.
          CHALLENGE    | de | Nur einen Moment…                  | bote.example | Bestätigen Sie, dass Sie ein Mensch sind. Das kann einige Sekunden dauern.
          CHALLENGE    | fr | Un instant…                        | courrier.example | Vérification de votre connexion avant de poursuivre.
          CHALLENGE    | es | El Correo de Lindhaven             | Verificación de seguridad | Complete la comprobación para seguir.
          CHALLENGE    | pt | Acesso negado                      | Acesso negado | Não tem permissão para ver esta página.
          CHALLENGE    | ru | Проверка браузера                  | Вы не робот? | Подождите несколько секунд, идёт проверка соединения.
          CHALLENGE    | ja | アクセスが拒否されました             | アクセスが拒否されました | このページを表示する権限がありません。
          CHALLENGE    | zh | 安全验证                            | 安全验证 | 请完成下面的验证后继续访问。
          CONSENT_WALL | en | Lindhaven Courier                  | We value your privacy | We and our 214 partners store information on your device. Accept all or manage your choices.
          CONSENT_WALL | de | Bote                               | Mit Werbung weiterlesen | Besuchen Sie den Boten wie gewohnt mit Werbung und Cookies, oder schließen Sie ein Abo ab.
          CONSENT_WALL | de | Bevor Sie fortfahren               | Bevor Sie fortfahren | Wir verwenden Cookies und Daten. Alle akzeptieren oder alle ablehnen.
          CONSENT_WALL | fr | Le Courrier                        | Nous respectons votre vie privée | Avec votre accord, nos partenaires et nous utilisons des cookies. Tout accepter ou tout refuser.
          CONSENT_WALL | es | El Correo                          | Valoramos tu privacidad | Nosotros y nuestros socios guardamos datos en tu dispositivo. Aceptar todo.
          CONSENT_WALL | it | Il Corriere di Lindhaven           | Informativa sulla privacy | Noi e i nostri partner usiamo i cookie. Accetta tutto oppure abbonati.
          CONSENT_WALL | nl | Uw privacy-instellingen            | Uw privacy-instellingen | Wij plaatsen cookies om de site te verbeteren. Alles accepteren.
          CONSENT_WALL | pl | Kurier                             | Cenimy Twoją prywatność | My i nasi partnerzy przechowujemy informacje na urządzeniu. Akceptuję wszystko.
          SOFT_404     | en | Lindhaven Courier - Page not found | Page not found | The page has moved or never was. Try the search.
          SOFT_404     | en | Lindhaven Courier                  | Oops! That page can’t be found. | It looks like nothing was found at this location.
          SOFT_404     | de | 404 - Seite nicht gefunden         | Fehler 404 | Die Adresse gibt es nicht mehr.
          SOFT_404     | fr | Le Courrier                        | Cette page n’existe plus | Retournez à la page d’accueil.
          SOFT_404     | es | Página no encontrada | Página no encontrada | La dirección ha cambiado.
          SOFT_404     | sv | Sidan kunde inte hittas            | Sidan kunde inte hittas | Den kan ha flyttats.
          SOFT_404     | cs | Stránka nenalezena                 | Stránka nenalezena | Zkuste vyhledávání.
          SOFT_404     | ru | Страница не найдена                | Страница не найдена | Возможно, она была удалена.
          SOFT_404     | tr | Aradığınız sayfa bulunamadı        | Aradığınız sayfa bulunamadı | Ana sayfaya dönebilirsiniz.
          SOFT_404     | ar | الصفحة غير موجودة                    | الصفحة غير موجودة | ربما تم حذف الصفحة.
          SOFT_404     | hi | पेज नहीं मिला                        | पेज नहीं मिला | यह पता अब मौजूद नहीं है।
          SOFT_404     | ko | 페이지를 찾을 수 없습니다             | 페이지를 찾을 수 없습니다 | 주소를 다시 확인해 주세요.
          CONSENT_WALL | nl | Bode                               | Wij respecteren uw privacy | Wij en onze partners gebruiken cookies om informatie op te slaan.
          CONSENT_WALL | fr | Le Courrier                        | Le respect de votre vie privée est notre priorité | Avec nos partenaires, nous utilisons des cookies.
          CONSENT_WALL | de | Bote                               | Mit Werbung und Cookies weiterlesen | Besuchen Sie uns wie gewohnt mit Werbung und Tracking.
          CONSENT_WALL | es | El Correo                          | Tu privacidad es importante para nosotros | Utilizamos cookies para guardar información.
          CONSENT_WALL | pl | Kurier                             | Szanujemy Twoją prywatność | Nasi partnerzy przechowują informacje, takie jak pliki cookie.
          CONSENT_WALL | sv | Kuriren                            | Välkommen! Vi värnar om din integritet | Vi och våra partner använder cookies.
          CONSENT_WALL | zh | 快报                                | 我们重视您的隐私 | 我们和合作伙伴使用 Cookie 存储信息。
          SOFT_404     | en | Lindhaven Courier                  | Page unavailable | The article you requested is no longer available.
          SOFT_404     | en | Lindhaven Courier                  | Lindhaven Courier | This story has been removed. You can browse our latest stories.
          SOFT_404     | es | Error                              | ¡Vaya! Esta página no existe | Lo sentimos, ha cambiado de dirección.
          SOFT_404     | zh | 快报                                | 抱歉，您访问的页面不存在 | 它可能已被删除或更名。
          SOFT_404     | it | Il Corriere                        | Ops, questa pagina non esiste | Torna alla prima pagina.
          SOFT_404     | en | courier.example                    | courier.example | This domain is for sale. Make an offer.
          SOFT_404     | de | courier.example                    | Domain abgelaufen | Inhaber können sie beim Anbieter verlängern.
          SOFT_404     | es | courier.example                    | Este dominio está en venta | Haga su oferta.
          EMPTY        | en | Lindhaven Courier                  | Lindhaven Courier | You need to enable JavaScript to run this app.
          EMPTY        | de | Bote                               | Bote | Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.
          EMPTY        | ja | リンドヘイブン新聞                    | リンドヘイブン新聞 | このページを表示するにはJavaScriptを有効にしてください。
          """)
  void aPageSentInPlaceOfTheOneAskedForIsTold(
      Reason expected, String language, String title, String heading, String text) {
    assertThat(reason(page(language, title, heading, text), "https://courier.example/a/tram"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Consent law passes its first reading
          en | Forbidden garden opens its gates in Lindhaven
          en | Captcha tests annoy readers, and robots pass them
          en | Oops, says the mayor, and pays the fine
          en | Not found guilty: the ferryman of Lindhaven walks free
          en | 404 trams in forty years
          en | Access denied: why the blind cannot board the new trams
          en | Page not found: how the web forgets
          en | Are you a robot? The tram's new driver will not say
          en | Before you continue to drive, read the new tram rules
          de | Einwilligung der Eltern reicht nicht, urteilt das Gericht
          de | Zugriff verweigert: Stadt lässt Bürger nicht an die Daten
          fr | Un instant de silence pour les marins disparus
          es | Un momento histórico para el tranvía de Lindhaven
          it | Un attimo prima della partenza
          ru | Доступ ограничен: мост закрыли на неделю
          """)
  void aShortArticleWithoutMetadataWhoseHeadlineBeginsLikeThatIsAnArticle(
      String language, String title) {
    assertThat(reason(page(language, title, title, Pages.PROSE), "https://courier.example/a/tram"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Page not found | The web forgets a tenth of its links each year, the library of Lindhaven said, and opened an archive for them.
          en | Access denied | A blind passenger was turned away from the new tram, her lawyer said, and the company apologised.
          en | Page not found: town site down | The site of the town was down for six hours on Friday, and visitors saw nothing but an error.
          de | Zugriff verweigert | Die Stadt hat keine Daten zum Bad herausgegeben, sagte die Bürgerinitiative, und will vor Gericht.
          de | Zugriff verweigert: Server der Schule bleibt aus | Seit Tagen kommt niemand an die Noten, sagte der Rektor, und die Zeugnisse verspäten sich.
          fr | Accès refusé | Le musée a fermé sa porte aux chiens guides, a déclaré une visiteuse, avant de présenter ses excuses.
          it | Informativa sulla privacy | Il Comune di Lindhaven cambia il modulo per gli asili: i dati dei bambini restano negli uffici.
          """)
  void aBriefUnderTheNameOfANoticeIsAnArticle(String language, String title, String text) {
    assertThat(reason(page(language, title, title, text), "https://courier.example/a/tram"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The council of the town met again on Monday, 'It talked of trams and of bridges until the night.'",
    "de, Der Rat der Stadt tagte wieder am Montag, 'Er sprach bis in die Nacht von Bahnen und Brücken.'",
    "ru, Городской совет снова собрался в понедельник, Он до ночи говорил о трамваях и мостах.",
    "ar, اجتمع مجلس المدينة من جديد يوم الاثنين, تحدث حتى الليل عن القطارات والجسور.",
    "ja, 市議会は月曜日にふたたび路面電車について話し合った, 議員たちは夜まで橋と電車について語り続けた。"
  })
  void headlinesWithTeasersAreASectionFrontWhateverTheLanguage(
      String language, String headline, String teaser) {
    StringBuilder list = new StringBuilder();
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      list.append(
          "<div class=item><h2><a href=/a/%d>%s %d</a></h2><p>%s %d</p><time datetime=2031-05-%02d></time></div>"
              .formatted(i, headline, i, teaser, i, i + 1));
      data.append(i == 0 ? "" : ",")
          .append("{\"@type\":\"NewsArticle\",\"headline\":\"%s %d\"}".formatted(headline, i));
    }
    String html =
        "<html lang=%s><title>Lindhaven</title><meta property=og:type content=website>%s<body><h1>Lindhaven</h1>%s</body></html>";
    String script = "<script type='application/ld+json'>[" + data + "]</script>";

    assertThat(reason(html.formatted(language, "", list), "https://courier.example/town/"))
        .isEqualTo(Reason.SECTION_FRONT);
    assertThat(reason(html.formatted(language, script, list), "https://courier.example/town/"))
        .isEqualTo(Reason.SECTION_FRONT);
    assertThat(
            reason(
                html.formatted(
                    language, "", "<article>" + Pages.PROSE.repeat(2) + "</article>" + list),
                "https://courier.example/town/"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"en, Consent", "en, Oops", "en, Forbidden", "fr, Oups"})
  void aReviewIsNoNoticeForTheNameOfWhatItReviews(String language, String title) {
    String text =
        "The play fills the old harbour theatre night after night, and it deserves to. Two sisters share a house that neither of them wants to leave, and for two hours they talk of everything but that. The younger one sings, the elder one counts the coins in the jar, and the audience holds its breath until the lamp goes out.";

    assertThat(reason(page(language, title, title, text), "https://courier.example/a/stage"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hr | Traženi sadržaj trenutačno nije dostupan.
          ms | Kandungan ini tidak lagi tersedia di sini.
          ca | Aquest contingut ja no es pot consultar aquí.
          sw | Habari hii haipatikani tena kwenye tovuti hii.
          eu | Eduki hau ez dago eskuragarri une honetan.
          """)
  void aLineWithoutDateOrAuthorIsNoArticleWhateverItsLanguage(String language, String text) {
    assertThat(reason(page(language, "Kurir", "Kurir", text), "https://courier.example/a/tram"))
        .isNotNull();
  }
}
