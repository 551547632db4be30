package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedPageTest {
  private static final String ELSEWHERE =
      "<title>Lindhaven Courier</title><body><h1>Good to have you here</h1>"
          + "<p>The team behind this paper has a small wish before you go on, and it takes a moment."
          + " Have a look at the two ways below and take the one that suits you.</p>"
          + "<p>With the first you carry on as before. With the second you look after yourself.</p>";

  private static final String TRAM =
      "<title>Lindhaven Courier</title><body><h1>It is decided</h1>"
          + "<p>On Tuesday evening the council voted for the tram by nine to four. Work begins in"
          + " spring, and the first line will reach the harbour within three years.</p>"
          + "<p>Shopkeepers fear for their trade while the street is dug up.</p>";

  private static @Nullable Reason reason(
      String html, @Nullable String title, @Nullable String summary) {
    RawArticle.Entry entry =
        new RawArticle.Entry(
            null,
            "https://courier.example/town/1",
            title,
            List.of(),
            null,
            null,
            summary,
            null,
            List.of(),
            null);
    Page page = new Page(html, "https://courier.example/town/1", null, Selectors.NONE, entry);
    return Pages.EXTRACTOR.extract(page) instanceof NotAnArticle not ? not.reason() : null;
  }

  @Test
  void aPageWithNoWordOfItsEntryIsNotItsArticleWhateverItSays() {
    assertThat(reason(ELSEWHERE, "Lindhaven council votes for harbour tram", null))
        .isEqualTo(Reason.EMPTY);
    assertThat(reason(ELSEWHERE, null, null)).isNull();
  }

  @Test
  void ifItSpeaksOfConsentItIsARequestForIt() {
    String request =
        "<title>Lindhaven Courier</title><body><h1>Your turn</h1>"
            + "<p>Our reporters cost money. You can pay 3.99 a month and see nothing that is meant"
            + " for you alone, or you let partners keep cookies and make a profile for ads.</p>";

    assertThat(reason(request, "Lindhaven council votes for harbour tram", null))
        .isEqualTo(Reason.CONSENT_WALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Stadtrat stimmt für neue Straßenbahn | Bevor es weitergeht, haben wir eine kleine Bitte an alle, die hier öfter vorbeischauen. Zwei Wege stehen unten, und einer davon passt sicher.
          fr | Le conseil municipal approuve le tramway | Deux formules vous attendent plus bas, et chacune a ses avantages. Prenez le temps qu'il faut, puis dites-nous laquelle vous convient le mieux.
          ru | Городской совет одобрил строительство трамвая | Ниже описаны два варианта, и у каждого есть свои достоинства. Не спешите, прочитайте оба внимательно и скажите, какой из них подходит больше.
          ar | المجلس البلدي يوافق على مشروع الترام الجديد | ستجد أدناه خيارين ولكل منهما مزاياه. خذ وقتك في القراءة ثم أخبرنا أي الخيارين يناسبك أكثر من غيره لو سمحت.
          hi | नगर परिषद ने ट्राम परियोजना को मंजूरी दी | नीचे दो रास्ते लिखे हैं और दोनों के अपने फायदे हैं। आराम से पढ़िए और फिर बताइए कि आपको इनमें से कौन सा पसंद है।
          ko | 시의회, 항구 노면전차 건설 승인 | 아래에 두 가지 방법이 있으며 저마다 좋은 점이 있습니다. 천천히 읽어 보시고 어느 것이 더 마음에 드시는지 알려 주시면 감사하겠습니다.
          ja | 市議会、港湾路面電車の建設を承認 | 下に二つの方法を並べました。どちらにもそれぞれのよさがあります。ゆっくり読んでから、どちらがよいかをお知らせください。
          """)
  void inAnyLanguage(String language, String title, String text) {
    String page = "<html lang=%s><title>A</title><body><h1>%s</h1><p>%s</p>";

    assertThat(reason(page.formatted(language, "B", text), title, null)).isNotNull();
    assertThat(reason(page.formatted(language, "B", text), null, null)).isNull();
    assertThat(reason(page.formatted(language, title, text), title, null)).isNull();
  }

  @Test
  void anArticleUnderAnotherHeadlineIsKept() {
    assertThat(reason(TRAM, "Councillors back harbour tram despite shopkeepers' protest", null))
        .isNull();
  }

  @Test
  void aTitleThatPlaysWithWordsIsMadeUpForByTheSummary() {
    String title = "Clanging, screeching, gleaming: yesterday's future returns";

    assertThat(reason(TRAM, title, null)).isEqualTo(Reason.EMPTY);
    assertThat(reason(TRAM, title, "<p>The council <b>voted</b> for the tram to the harbour.</p>"))
        .isNull();
  }

  @Test
  void wordsInAnotherCaseOrNumberAreTheSame() {
    String page =
        "<title>Kurier</title><body><h1>Es ist entschieden</h1><p>Am Dienstag hat das Gremium mit neun"
            + " zu vier Stimmen zugestimmt. Die neuen Straßenbahnen sollen in drei Jahren fahren.</p>";

    assertThat(reason(page, "Mehrheit erfreut: Straßenbahn kommt", null)).isNull();
  }

  @Test
  void aTitleOfFewWordsOrInAnotherScriptPromisesNothing() {
    assertThat(reason(ELSEWHERE, "The tram", null)).isNull();
    assertThat(reason(ELSEWHERE, "Городской совет одобрил строительство трамвая", null)).isNull();
  }

  @Test
  void aLongTextIsKept() {
    String page =
        IntStream.range(0, 40)
            .mapToObj(
                "<p>And on it went for %d hours, as it does when nobody stops it.</p>"::formatted)
            .collect(Collectors.joining("", ELSEWHERE, ""));

    assertThat(reason(page, "Lindhaven council votes for harbour tram", null)).isNull();
  }

  @Test
  void anArticleThatItsOwnMetadataNamesAndThePageShowsIsKeptWhateverTheEntrySays() {
    String page =
        "<meta property=og:type content=article>"
            + "<meta property=og:title content='It is decided'>"
            + TRAM;

    assertThat(reason(page, "Clanging, screeching, gleaming: yesterday's future", null)).isNull();
  }

  @Test
  void metadataPromisesTooWhereThereIsNoEntry() {
    String head =
        "<meta property=og:type content=article>"
            + "<meta property=og:title content='Lindhaven council votes for harbour tram'>";

    assertThat(reason(head + ELSEWHERE, null, null)).isEqualTo(Reason.EMPTY);
    assertThat(reason(head + TRAM, null, null)).isNull();
  }
}
