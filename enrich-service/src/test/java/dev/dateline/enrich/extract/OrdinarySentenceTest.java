package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The words of rails and promotion begin ordinary sentences too. In every language the label with
 * its link is cut out and the sentence stays.
 */
class OrdinarySentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Read more       | Read more than the headline, the librarian told the pupils of the town on Monday.
          en | More            | More than three hundred people signed the letter, in which they write:
          en | Video           | Video evidence from the harbour was shown to the court on the second day.
          en | Watch           | Watch companies along the lake expect a hard winter and fewer orders.
          de | Mehr            | Mehr als dreihundert Menschen haben den Brief unterschrieben, in dem es heißt:
          de | Aktuell         | Aktuell besagen einige Gerüchte, dass die Brücke erst im Herbst fertig wird.
          de | Zum Thema       | Zum Thema Miete sagte die Bürgermeisterin am Montag nur einen einzigen Satz.
          de | Hintergrund     | Hintergrund der Entscheidung ist ein Streit um die Pacht der alten Markthalle.
          fr | À lire          | À lire les registres du port, aucun navire n'est entré cette nuit-là.
          fr | Voir aussi      | Voir aussi loin que les gardiens du phare demande un ciel sans brume.
          es | Además          | Además, la alcaldesa anunció que los primeros tranvías llegarán en dos años.
          es | Lee más         | Lee más quien tiene una biblioteca cerca de casa, según el estudio de la ciudad.
          pt | Leia mais       | Leia mais quem quiser: foi assim que o prefeito abriu a feira do livro.
          pt | Publicidade     | Publicidade em bondes será proibida na cidade a partir do próximo ano.
          it | Leggi anche     | Leggi anche severe non hanno fermato lo scavo del canale, dice il rapporto.
          it | Approfondimento | Approfondimento dei fondali e nuova diga costeranno al porto quaranta milioni.
          nl | Lees meer       | Lees meer dan de kop, zei de bibliothecaris maandag tegen de leerlingen.
          nl | Advertentie     | Advertentie-inkomsten van de krant daalden vorig jaar met een kwart.
          da | Se også         | Se også om dækket holder, sagde færgens kaptajn til den unge styrmand.
          nb | Les mer         | Les mer enn overskriften, sa bibliotekaren til elevene på mandag.
          sv | Mer om          | Mer om året än någonsin betalar staden för att hålla hamnen isfri.
          fi | Lue lisää       | Lue lisää kuin otsikko, kirjastonhoitaja sanoi oppilaille maanantaina.
          pl | Zobacz          | Zobacz, jak stary jest ten most, powiedział burmistrz do swojego następcy.
          cs | Reklama         | Reklama na tramvajích bude ve městě od příštího roku zakázána.
          hu | Hirdetés        | Hirdetés sem segített a kórháznak abban, hogy ápolókat találjon.
          ro | Publicitate     | Publicitate pe tramvaie nu va mai fi permisă în oraș de anul viitor.
          ru | Подробнее       | Подробнее всех о забастовке паромщиков рассказал капитан порта.
          ru | Реклама         | Реклама на трамваях будет запрещена в городе со следующего года.
          uk | По темі         | По темі мосту мер сказав у понеділок лише одне коротке речення.
          el | Δείτε επίσης    | Δείτε επίσης πόσο παλιά είναι η γέφυρα, είπε ο δήμαρχος στους μηχανικούς.
          tr | Reklam          | Reklam gelirleri düşen gazete, gece baskısını haziranda durduracak.
          ar | المزيد          | المزيد من السفن وصلت إلى الميناء يوم الاثنين بعد انتهاء الإضراب.
          he | עוד בנושא       | עוד בנושא הגשר אמרה ראש העיר ביום שני משפט אחד בלבד לעיתונאים.
          fa | بخوانید         | بخوانید و بنویسید، این را آموزگار روز دوشنبه به شاگردان خود گفت.
          hi | और पढ़ें         | और पढ़ें तो पता चलता है कि पुल की मरम्मत में चालीस साल लग गए।
          id | Lihat juga      | Lihat juga berapa tua jembatan itu, kata wali kota kepada para insinyur.
          vi | Xem thêm        | Xem thêm hồ sơ của cảng, hội đồng kết luận không có tàu nào vào đêm đó.
          ja | 広告            | 広告収入が落ち込んだ新聞社は、夜の版を六月で終えることを月曜日に決めた。
          ko | 광고            | 광고 수입이 줄어든 신문사는 밤 판을 유월에 끝내기로 월요일에 결정했다.
          zh | 更多新闻        | 更多新闻从港口传来，市长星期一说，渡船的罢工将在本周内结束。
          """)
  void theLabelGoesAndTheSentenceThatBeginsSoStays(String language, String label, String sentence) {
    String html =
        Pages.page(
            "",
            Pages.PROSE
                + "<p>%s: <a href=/x>Why the old depot became a market hall</a></p>"
                    .formatted(label)
                + "<p>%s</p>".formatted(sentence)
                + Pages.PROSE.replace("tram line", "harbour line"));

    assertThat(Pages.article(html).paragraphs())
        .as(language)
        .contains(sentence)
        .noneMatch(paragraph -> paragraph.contains("old depot"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ostmark's hopes of becoming a member of the union faded on Monday.",
        "The image was generated by AI, the police of Lindhaven said on Monday.",
        "Machine translation helps the court to read letters in thirty languages.",
        "He wrote in his weekly newsletter that the bridge would not be paid for.",
        "Send us help before the snow closes the road, the mayor asked the army.",
        "Get more sleep and walk to work, the board of health advises in its report.",
        "Getty Images sued the firm on Monday over pictures it used without leave.",
        "Brokers earn a commission on each flat, which the new law is to cap.",
        "\"Sign up for the vote,\" he told the crowd on the steps of the ministry.",
        "“Our app was down for an hour,” the chief of the ferry line told the council.",
        "Sign up to dig, the engineers shouted, and four hundred men of the town did.",
        "Subscribe for shares by Friday, the bank told its clients in a letter of one page.",
        "Our newsletter reached the prisoners by post, the editor told the court on Wednesday.",
        "All rights reserved for the crown in the charter of 1612 pass to the county, the judge ruled.",
        "Members who consider donating a kidney meet a doctor first, the clinic of Lindhaven wrote.",
        "Visitors are asked by the guide to donate today what they would spend on a ticket.",
        "Players get the game from the App Store and Google Play for four dollars.",
        "Translated from the German by a retired captain, the novel sold out within a week.",
        "Am Montag fand die Lehrerin die Kündigung in ihrem Postfach.",
        "Viele Firmen haben das Rote Kreuz mit einer Spende unterstützt.",
        "El paciente descarga la app del hospital y ve allí su turno.",
        "Il cittadino scarica l'app del comune e paga la multa dal telefono.",
        "La playa queda abierta solo para suscriptores del club náutico.",
        "Unsere App sei sicher, erklärte der Minister am Montag vor dem Ausschuss der Stadt.",
        "Folgen Sie uns, habe der Polizist gesagt, und dann sei er losgerannt, so der Zeuge.",
        "Suscríbase usted, dijo el banco a sus clientes, antes de que acabe la semana.",
        "Подпишитесь на перемирие, сказал посол, и к утру пушки на берегу замолчали.",
        "Sie sind bereits auf dem Weg, sagte der Sprecher der Feuerwehr am Montag.",
        "Der Makler verlangte eine Provision von drei Prozent, die Stadt lehnte ab.",
        "In seinem Telegram-Kanal schrieb der Gouverneur, die Brücke sei gesperrt.",
        "Mit Hilfe von KI sollen Ärzte in Grünfeld Brüche schneller erkennen.",
        "Melden Sie sich bei der Polizei, bat der Sprecher alle Zeugen des Unfalls.",
        "Partager le pouvoir, ce n'est pas le perdre, a dit la maire lundi soir.",
        "Compartir la mesa con los vecinos es una costumbre del puerto desde siempre.",
        "Defender nuestro canal es defender el país, dijo la ministra el lunes.",
        "A oposição quer que o presidente assine a lei antes do fim do mês.",
        "Scarica di fulmini sul porto: due barche sono bruciate nella notte.",
        "I kommunens nyhedsbrev stod der intet om broen, siger borgmesteren.",
        "El butlletí meteorològic anuncia neu a la vall per al cap de setmana.",
        "Следите за руками, сказал фокусник, и монета исчезла на глазах у зала.",
        "Theo dõi cơn bão suốt đêm, cảng đã cho mọi tàu thuyền vào bờ trước bình minh.",
        "اشترك اللاعبون الأحد عشر في المباراة رغم الثلج الذي غطى الملعب.",
        "رئیس شورا در کانال تلگرام خود نوشت که پل تا پاییز بسته می‌ماند.",
        "राज्यपाल ने अपने टेलीग्राम चैनल पर लिखा कि पुल बंद कर दिया गया है।",
        "据市公安局微信公众号消息，大桥因大雪于星期一夜间关闭，何时开放另行通知。",
        "市は偽のアプリをダウンロードしないよう、月曜日に住民へ注意を呼びかけた。",
        "배달 앱에서 주문이 늘면서 항구의 식당들은 겨울을 넘길 수 있게 되었다."
      })
  void newsOfNewslettersAppsAndChannelsIsNoPromotion(String sentence) {
    String html =
        Pages.page("", Pages.PROSE + "<p>" + sentence + "</p>" + "<p>It snowed all night long.");

    assertThat(Pages.article(html).paragraphs()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | By Monday evening the hall was full, and the doors were closed at eight.
          en | Leeds - Arsenal 2-1, said the board above the gate when the snow began to fall.
          en | Bath – a pleasure for some, a duty for others – has a long history in the town.
          en | Hedda Lund, 71 years and four months: so it stands on the stone by the bridge.
          de | Essen – Das ist für viele im Dorf mehr als eine Mahlzeit, sagte der Wirt am Montag.
          de | Von Hedda Lund stammt der Satz, der seit Montag an der Wand des Rathauses steht.
          it | Di Francesco ha parlato lunedì sera davanti a quattrocento persone nel municipio.
          es | PREGUNTA.- ¿Cree usted que el tranvía volverá antes de que acabe el año próximo?
          th | โดยมีผู้คนหลายร้อยคนมาร่วมงาน และรออยู่หน้าศาลาว่าการจนถึงเที่ยงคืนเพื่อฟังผลการลงมติ
          zh | 記者林佳穎報導指出，火災發生後居民紛紛逃出，消防局派出十二輛消防車，兩小時後撲滅。
          ja | 森田美良記者の取材に市長は、工事は春に始まり二年以内に電車が走る見込みだと答えた。
          ko | 김민수 기자는 월요일에 시청 앞에서 사백 명이 자정까지 결과를 기다렸다고 썼다.
          """)
  void aSentenceThatBeginsLikeABylineOrADatelineStaysAndNamesNobody(
      String language, String sentence) {
    String html =
        Pages.page("", "<p>" + sentence + "</p>" + Pages.PROSE)
            .replace("lang=en", "lang=" + language);

    ExtractedArticle article = Pages.article(html);

    assertThat(article.paragraphs()).first().isEqualTo(sentence);
    assertThat(article.authors()).isEmpty();
    assertThat(article.place()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for our newsletter and read it before breakfast.",
        "Follow us on all the channels you like.",
        "<a href=/app>Download the app</a> for more.",
        "If you value our reporting, please consider a donation to keep it free for everyone.",
        "Please donate to the Courier and keep local journalism alive.",
        "This article was translated from Velunian by our staff in Lindhaven.",
        "Download the Courier from the App Store and Google Play.",
        "Get the day's top stories in your inbox every morning.",
        "Descarga la app de El Correo para leer más noticias.",
        "Soutenez un journalisme indépendant : faites un don.",
        "Iscriviti alla newsletter del Corriere per non perdere nulla.",
        "Blijf op de hoogte met de app van De Bode.",
        "Zapisz się do newslettera i czytaj rano wiadomości.",
        "Kurye'yi Google Haberler'de takip edin, haberleri kaçırmayın.",
        "Abonnieren Sie unseren Newsletter für den Morgen.",
        "Suscríbete a nuestro boletín y léelo antes del desayuno.",
        "Abonnez-vous à notre newsletter du matin.",
        "Iscriviti alla nostra newsletter del mattino.",
        "Подписывайтесь на наш Telegram-канал и читайте новости первыми.",
        "تابعونا على قناتنا لتصلكم الأخبار أولا بأول.",
        "हमारे व्हाट्सएप चैनल से जुड़ें और खबरें सबसे पहले पाएं।",
        "この記事は会員限定です。会員登録すると続きをお読みいただけます。",
        "구독하기를 누르면 아침마다 소식을 받을 수 있습니다."
      })
  void whatThePublisherSaysOfItselfIsCutOut(String promotion) {
    String html =
        Pages.page("", Pages.PROSE + "<p>" + promotion + "</p>" + "<p>It snowed all night long.");

    assertThat(Pages.article(html).paragraphs()).hasSize(5);
  }

  @Test
  void theSameHoldsForLinesOfFlatText() {
    String text =
        """
        Tram line returns to town
        The council of Lindhaven voted on Monday to rebuild the old tram line, after a long debate.
        More trams on line seven: the plan
        Work is to begin in the spring, the mayor said, and the first cars should run in two years.
        More: Why the old depot became a market hall
        Shopkeepers along the line fear for their trade, while residents hope for quieter streets.
        """;

    assertThat(Pages.article(Pages.EXTRACTOR.extractText(text, null, null)).paragraphs())
        .hasSize(4)
        .contains("More trams on line seven: the plan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monday, 2 November 2026, 11:40 p.m.: the lights go out in Lindhaven",
        "Nov 3, 2026, 14:05: ferry leaves",
        "Concert: Nov 3, 2026, 14:05, Hill Hall",
        "Kick-off on Nov 3, 2026, 14:05 IST",
        "It was Nov 3, 2026, 14:05 IST.",
        "On 3 November 2026 at 14:05 the siren rang.",
        "Am 3. November 2026 um 14.05 Uhr heulte die Sirene.",
        "Le 3 novembre 2026 à 14h05, la sirène",
        "3 ноября 2026, 14:05, порт Линдхавен",
        "2026年11月3日14時05分、港で",
        "What the tram costs, in figures"
      })
  void whatSaysMoreThanADateOpensTheText(String line) {
    String html = Pages.page("", "<p>" + line + "</p>" + Pages.PROSE);

    assertThat(Pages.article(html).paragraphs()).hasSize(5).startsWith(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nov 3, 2026, 14:05 IST",
        "Tuesday, 3 November 2026 at 2:05 pm CET",
        "11/03/2026 2:05 PM EST",
        "Nov 03, 2026 14:05 IST | Updated: Nov 03, 2026 15:20 IST",
        "03.11.2026 14:05 Uhr",
        "mardi 3 novembre 2026 à 14h05",
        "3 Νοεμβρίου 2026, 14:05 EET",
        "3 ноября 2026, 14:05 МСК",
        "3 Kasım 2026 Salı - 14:05",
        "Selasa, 3 Nov 2026 14:05 WIB",
        "2026年11月3日(火) 14時05分 JST",
        "2026년 11월 3일 오후 2:05",
        "الثلاثاء 3 نوفمبر 2026 - 14:05"
      })
  void aDateAloneAboveTheTextIsNoneOfIt(String stamp) {
    String line = "<p>" + stamp + "</p>";

    assertThat(Pages.article(Pages.page("", line + Pages.PROSE)).paragraphs()).hasSize(4);
  }

  @Test
  void aDateAloneThatIsNotThatOfTheArticleOpensTheText() {
    String published = "<meta property='article:published_time' content='2026-11-03T10:00:00Z'>";
    String event = "<p>Saturday, 14 November 2026, 7 pm</p>";

    assertThat(Pages.article(Pages.page(published, event + Pages.PROSE)).paragraphs()).hasSize(5);
  }
}
