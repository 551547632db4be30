package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages that are sent in place of the article under the article's own metadata, and short articles
 * that could be mistaken for them.
 */
class DeclaredStandInTest {
  private static Reason reason(String html) {
    return Pages.EXTRACTOR.extract(Page.of(html, "https://courier.example/town/tram"))
            instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  private static String page(String language, String title, String heading, String text) {
    String h = heading == null ? "" : "<h1>" + heading + "</h1>";
    return ConsentWallTest.page(language, title, "<div>" + h + "<p>" + text + "</p></div>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHALLENGE | en | Checking your browser | This process is automatic. Your browser will be sent on to the page you asked for.
          CHALLENGE | en | courier.example | Checking if the site connection is secure. The site needs to review the security of your connection before going on.
          CHALLENGE | en |  | Verifying you are human. This may take a few seconds.
          CHALLENGE | en | Access to this page has been denied | We think that you are using automation tools to browse the website.
          CHALLENGE | de | Zugriff verweigert | Bitte bestätigen Sie, dass Sie ein Mensch sind.
          CHALLENGE | fr | Vérification de sécurité | Patientez quelques secondes, nous examinons votre connexion.
          CHALLENGE | es | Verifique que es un ser humano | Complete la comprobación para ver la página.
          CHALLENGE | ru | Проверка браузера | Подождите несколько секунд, идёт проверка соединения.
          CHALLENGE | ja | アクセスが拒否されました | このページを表示する権限がありません。
          SOFT_404  | en | Page not found | The page has moved or never was. Try the search.
          SOFT_404  | en | Sorry | This story is no longer available. Browse our latest stories instead.
          SOFT_404  | de | Seite nicht gefunden | Die Adresse gibt es nicht mehr.
          SOFT_404  | fr | Page introuvable | L’article demandé a peut-être été retiré.
          SOFT_404  | es | Página no encontrada | La dirección ha cambiado.
          SOFT_404  | pl | Nie znaleziono strony | Sprawdź adres lub wróć na stronę główną.
          EMPTY     | en |  | You need to enable JavaScript to run this app.
          EMPTY     | de |  | Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.
          EMPTY     | nl |  | Schakel JavaScript in om deze pagina te bekijken.
          EMPTY     | fr |  | Veuillez activer JavaScript pour lire cette page.
          EMPTY     | pl |  | Włącz JavaScript, aby zobaczyć stronę.
          CHALLENGE | en | Access denied | You have no permission to see this page on this server. If you think that it is a mistake, write to us.
          EMPTY     | ja |  | このページを表示するにはJavaScriptを有効にしてください。
          """)
  void whatIsSentUnderTheMetadataOfAnArticleIsTold(
      Reason expected, String language, String heading, String text) {
    assertThat(reason(page(language, "Lindhaven votes for its tram", heading, text)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHALLENGE | Just a moment... | Verify that you are human by completing the action below.
          SOFT_404  | Page not found | The page has moved or never was. Try the search.
          SOFT_404  | Seite nicht gefunden | Die Adresse gibt es nicht mehr.
          """)
  void whatCallsItselfSoUnderATypeThatASiteGivesAllItsPagesIsTold(
      Reason expected, String title, String text) {
    String html =
        "<html lang=en><title>%s | Lindhaven Courier</title><meta property=og:type content=article><meta property=og:title content='%s'><meta property=og:description content='All the news of Lindhaven.'><body><h1>%s</h1><p>%s</p>"
            .formatted(title, title, title, text);

    assertThat(reason(html)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Checking your browser is not enough, experts say | Banks should check more than the browser, experts said on Monday.
          en | Access denied: the blind cannot board the new trams | The council will hear their complaint on Tuesday, the mayor said.
          en | Page not found: how the web forgets | Four in ten links of 2013 lead nowhere today, a study says.
          en | This page does not exist | A novel in blank sheets wins the prize of the town.
          en | Just a moment | The new film by Nora Feld opens on Friday. It lasts for three hours.
          en | JavaScript turns thirty | The language of the web was written in ten days, its author recalls.
          de | Zugriff verweigert | Der Film von Nora Feld läuft am Freitag an, er dauert drei Stunden.
          fr | Vérification de sécurité au pont du port | Le pont sera fermé lundi, a annoncé la mairie.
          ru | Доступ ограничен | Мост закрыли на неделю, сообщила мэрия.
          """)
  void aBriefWhoseHeadlineSaysSoIsAnArticle(String language, String title, String text) {
    assertThat(reason(page(language, title, title, text))).isNull();
    assertThat(reason(page(language, title, null, text))).isNull();
    assertThat(reason(page(language, title, "Lindhaven, Monday", text))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The page that the council tore out of its minutes has been found, a clerk said.
          You have been blocked from the harbour, the guard told the crew of the Ada on Monday.
          The article you requested, said the judge to the sculptor, was never delivered.
          Sorry, the page was torn, read the note that the mayor sent.
          """)
  void aBriefWithoutItsHeadlineIsAnArticle(String text) {
    assertThat(reason(page("en", "Lindhaven votes for its tram", null, text))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Sign in to continue, 'New here? Create an account with your mail address, it takes a minute.'",
    "de, Anmelden, 'Noch kein Konto? Registrieren Sie sich mit Ihrer Adresse, es dauert nur eine Minute.'",
    "fr, Connectez-vous, 'Pas encore de compte ? Inscrivez-vous avec votre adresse, cela prend une minute.'",
    "ja, ログイン, アカウントをお持ちでない方はメールアドレスで登録してください。"
  })
  void aLoginInPlaceOfTheArticleHasNoText(String language, String heading, String text) {
    String form =
        "<form><h2>" + heading + "</h2><input type=email><input type=password><p>%s</p></form>";
    String title = "Lindhaven votes for its tram";
    String brief = "<p>The vote was close, at 12 to 11, the clerk of the council said.</p>";

    assertThat(reason(ConsentWallTest.page(language, title, form.formatted(text))))
        .isEqualTo(Reason.EMPTY);
    assertThat(
            reason(
                ConsentWallTest.page(
                    language, title, form.formatted(text) + "<h1>" + title + "</h1>" + brief)))
        .isNull();
    assertThat(reason(ConsentWallTest.page(language, title, brief + form.formatted("")))).isNull();
  }

  @Test
  void aBriefAboveAFootThatSpeaksOfScriptsIsAnArticle() {
    String html =
        ConsentWallTest.page(
            "en",
            "Lindhaven votes for its tram",
            "<h1>Lindhaven votes for its tram</h1><p>The vote was close, at 12 to 11.</p><div><h3>Page not found</h3><p>Please enable JavaScript to see the comments.</p></div>");

    assertThat(reason(html)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | A hole in a JavaScript library is actively used by thieves. Owners of sites should mend it today.
          en | A JavaScript engine of 2009 enables clocks to run for a year. Its maker is a student from Holm.
          en | You need to enable JavaScript to vote in Lindhaven from Monday, the mayor said.
          fr | Une faille de JavaScript est activement exploitée par des voleurs. Les sites doivent la fermer.
          ko | JavaScript 라이브러리의 구멍이 도둑들에게 사용되고 있다.
          """)
  void newsOfScriptsAsksForNone(String language, String text) {
    assertThat(reason(page(language, "Lindhaven in the year 2031", null, text))).isNull();
    assertThat(reason(page(language, "Lindhaven in the year 2031", "Thieves at work", text)))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Access denied | Thieves shut the pages of the town hall down on Monday. They will open again on Tuesday.
          de | Zugriff verweigert | Diebe haben die Seiten des Rathauses lahmgelegt. Am Dienstag sollen sie wieder laufen.
          es | Un momento | El teatro abre el lunes con una comedia de una hora, sin pausa.
          it | Un attimo | Il nuovo disco esce venerdì, con dodici canzoni sul tempo che passa.
          en | Security check | Visitors of the town hall must open their bags from Monday, the mayor said.
          en | Page not found | A play of that name opens tonight at the theatre in the old harbour. It lasts for an hour.
          """)
  void aBriefUnderAHeadlineOfSuchWordsIsAnArticle(String language, String heading, String text) {
    String undated =
        "<html lang=%s><title>%s | Lindhaven Courier</title><meta property=og:type content=article><meta property=og:title content='%s'><body><h1>%s</h1><p>%s</p>"
            .formatted(language, heading, heading, heading, text);

    assertThat(reason(page(language, "Lindhaven in the year 2031", heading, text))).isNull();
    assertThat(reason(undated)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Are you human?", "Checking your browser", "Page not found"})
  void whatStandsInAnElementForArticlesIsOne(String heading) {
    String brief = "<h1>" + heading + "</h1><p>You can see the film from Monday on.</p>";

    assertThat(reason(ConsentWallTest.page("en", "A robot in town", "<div>" + brief + "</div>")))
        .isNotNull();
    assertThat(
            reason(
                ConsentWallTest.page("en", "A robot in town", "<article>" + brief + "</article>")))
        .isNull();
  }

  @Test
  void aTeaserBelowALoginIsAnArticle() {
    String login = "<h3>Log in</h3><form><input name=u><input type=password></form>";
    String teaser = "<p>The bridge opens again on Monday, three years after the storm.</p>";
    String headed = "<h1>At last across the river</h1>" + teaser;

    for (String body :
        new String[] {
          "<div class=drawer>" + login + "</div><div>" + headed + "</div>",
          "<div class=drawer>" + login + "</div><div>" + teaser + "</div>",
          login + headed,
          "<h3>Log in</h3>" + teaser
        }) {
      assertThat(reason(ConsentWallTest.page("en", "Harbour bridge reopens", body))).isNull();
    }
  }
}
