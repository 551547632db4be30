package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
