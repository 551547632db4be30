package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Selectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private static final String AFTER =
      "<p>Behind the rail the report goes on as if nothing had stood between its two halves.</p>";

  private static final String LONG =
      "<p>"
          + "The council met until two in the morning, and the lamps of the town hall burned. "
              .repeat(12)
          + "</p>";
  private static final String LONG_SCRIPT =
      "\\u003cp class=\\\"last\\\"\\u003eThe coffee \\\"ran out\\\" twice before the vote, and"
          + " nobody left the hall."
          + " The council met until two in the morning.".repeat(6)
          + "\\u003c/p\\u003e";

  private static List<String> body(String inside) {
    return Pages.article(Pages.page("", inside)).paragraphs();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Also read",
        "Lesen Sie auch",
        "Lee también",
        "À lire aussi",
        "Leggi anche",
        "Lees ook",
        "Les også",
        "Läs också",
        "Czytaj także",
        "Čtěte také",
        "Читайте также",
        "Leia também",
        "Baca juga",
        "اقرأ أيضا",
        "यह भी पढ़ें",
        "関連記事",
        "관련기사"
      })
  void railsAreCutAndTheTextGoesOnBehindThem(String heading) {
    String rail =
        "<div><h4>"
            + heading
            + "</h4><a href=/1>The ferry to Caldera sails again</a>"
            + "<p><a href=/2>Why the lighthouse went dark in March</a></p></div>";

    assertThat(body(Pages.PROSE + rail + AFTER))
        .hasSize(5)
        .noneMatch(
            text -> text.contains("ferry") || text.contains("lighthouse") || text.equals(heading))
        .last()
        .asString()
        .startsWith("Behind the rail");
  }

  @Test
  void aRailInOneLineIsCut() {
    assertThat(
            body(
                Pages.PROSE
                    + "<p>Also read: <a href=/1>The ferry to Caldera sails again</a></p>"
                    + AFTER))
        .hasSize(5);
  }

  @Test
  void captionsCreditsShareBarsAndPromotionAreCut() {
    String between =
        "<figure><img><figcaption>The last car in its shed.</figcaption></figure><span"
            + " class='photo-caption'>The canal bridge, seen from the north.</span><img alt='A tram"
            + " driver waves to the crowd'><div>A tram driver waves to the crowd</div><div"
            + " class='share-bar'><a href=x>Facebook</a> Share this story with your friends"
            + " today.</div><p>Sign up for our newsletter and never miss a story from the"
            + " town.</p>";

    assertThat(body(Pages.PROSE + between + AFTER)).hasSize(5);
  }

  @Test
  void siblingsThatAdsPartBelongTogether() {
    String parts =
        "<div class=part>"
            + Pages.PROSE
            + "</div><div class=advert>Drink Ruby tea, the tea of tea drinkers.</div>"
            + "<div class=part>"
            + AFTER
            + "</div>";

    assertThat(body(parts)).hasSize(5);
  }

  @Test
  void doubleBreaksEndAParagraphAndSingleOnesDoNot() {
    assertThat(
            body(
                "<div>One line of a longer verse about the sea, <br>and its second line, which"
                    + " rhymes.<br><br>After the gap a new paragraph begins, and it is long enough"
                    + " to be one.</div>"))
        .containsExactly(
            "One line of a longer verse about the sea, and its second line, which rhymes.",
            "After the gap a new paragraph begins, and it is long enough to be one.");
  }

  @Test
  void noParagraphComesTwice() {
    assertThat(body(Pages.PROSE + AFTER + Pages.PROSE)).hasSize(5);
  }

  @Test
  void anArticleAppendedToThePageIsLeftOut() {
    String html =
        "<body><main><article><h1>Lindhaven votes for its tram</h1>"
            + Pages.PROSE
            + "</article>"
            + "<article><h1>Drought halves the harvest</h1>"
            + AFTER
            + AFTER.replace("rail", "harvest")
            + "</article></main>";

    assertThat(Pages.article(html).paragraphs()).hasSize(4);
  }

  @Test
  void commentsAreNoPartOfTheTextHoweverManyThereAre() {
    String comments =
        "<div class=comments>"
            + "<p>I have lived by the line all my life, and I never heard such nonsense, number %d.</p>"
                .repeat(3)
            + "</div>";

    assertThat(body(Pages.PROSE + comments)).hasSize(4);
  }

  @Test
  void headingsAndListsInsideTheTextStay() {
    assertThat(
            body(
                Pages.PROSE
                    + "<h2>What it costs</h2>"
                    + AFTER
                    + "<ul><li>forty cars</li><li>nine stops</li></ul>"
                    + AFTER.replace("rail", "list")))
        .contains("What it costs", "forty cars", "nine stops");
  }

  @Test
  void structuredTextTellsStrangersFromTheText() {
    String said = Pages.PROSE.replaceAll("</?p>", " ");
    String stranger =
        "<p>Our reporters have won prizes for their work on the harbour, and they are proud of all"
            + " of them.</p>";
    String html =
        Pages.page(
            "<script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"articleBody\":\""
                + said
                + "\"}</script>",
            Pages.PROSE.replaceFirst("</p>", "</p>" + stranger));

    assertThat(Pages.article(html).paragraphs()).hasSize(4);
  }

  @Test
  void structuredTextStandsInForAPageWithoutText() {
    String said =
        Pages.PROSE.replace("<p>", "").replace("</p>", "\\n").repeat(1)
            + "The mayor thanked all who had come, and those who had stayed to the end of a very"
            + " long night in the town hall of Lindhaven, where the lamps had burned since noon and"
            + " the coffee had run out twice before the vote.";
    String html =
        "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A"
            + " headline of words\",\"articleBody\":\""
            + said
            + "\"}</script></head><body><div id=app></div></body></html>";

    assertThat(Pages.article(html).paragraphs()).hasSize(5);
  }

  @Test
  void streamedSegmentsAreReadInTheirPlace() {
    String html =
        "<body><h1>Lindhaven votes for its tram</h1><main>"
            + Pages.PROSE
            + "<template id=\"B:0\"></template>"
            + AFTER
            + "</main><div hidden id=\"S:0\"><p>Streamed in later, this stands between the halves"
            + " of the report.</p></div>";

    assertThat(Pages.article(html).paragraphs()).hasSize(6);
    assertThat(Pages.article(html).paragraphs().get(4)).startsWith("Streamed in later");
  }

  @Test
  void aSyndicationNoticeIsCutAndRemembered() {
    ExtractedArticle article =
        Pages.article(
            Pages.page(
                "",
                Pages.PROSE
                    + "<p>(This story has not been edited by our staff and is published from a"
                    + " syndicated feed.)</p>"));

    assertThat(article.syndicated()).isTrue();
    assertThat(article.paragraphs()).hasSize(4);
  }

  @Test
  void theUsersSelectorsDecide() {
    String html =
        "<body><h1>Lindhaven votes for its tram</h1><article>"
            + Pages.PROSE
            + "</article>"
            + "<section id=real>"
            + AFTER
            + "<p class=noise>This line of noise is long enough to be a sentence of its"
            + " own.</p></section>";
    Page page = new Page(html, null, null, new Selectors("#real", List.of(".noise")), null);

    assertThat(Pages.article(Pages.EXTRACTOR.extract(page)).paragraphs())
        .singleElement()
        .asString()
        .startsWith("Behind the rail");
  }

  @Test
  void aRailLongerThanTheArticleIsNotTheText() {
    String teaser =
        "<div><a href=/%1$d>Port %1$d reopens after the storm</a><p>Ships had waited outside the"
            + " harbour for %1$d days, and the first of them is in at last.</p></div>";
    StringBuilder rail = new StringBuilder("<aside>");
    for (int i = 0; i < 60; i++) {
      rail.append(teaser.formatted(i));
    }

    assertThat(
            Pages.article(
                    "<body><article><h1>Lindhaven votes for its tram</h1>"
                        + Pages.PROSE.repeat(1)
                        + AFTER
                        + LONG
                        + "</article>"
                        + rail
                        + "</aside>")
                .paragraphs())
        .hasSize(6)
        .noneMatch(text -> text.contains("harbour"));
  }

  @Test
  void aTeaserIsKnownByItsShapeInAnyLanguage() {
    String card =
        "<div><a href=/1>Lamka soro belit u dano harami</a>"
            + "<p>Ku telo barat, ni sora lamka u belit dano, e harami sora telu.</p></div>";

    assertThat(body(Pages.PROSE + card + AFTER))
        .hasSize(5)
        .noneMatch(text -> text.contains("telo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The last car in its shed, seen from the canal. Photo: A. Roe",
        "Die letzte Bahn im Depot. Bildrechte: Kurier/A. Roe",
        "Le dernier tram. Crédits photos : Agence Rive",
        "Последний трамвай в депо. Фото: Анна Рой",
        "列車を見送る人々 写真：港日報",
        "Chiếc tàu điện cuối cùng. Ảnh: An Roi",
        "The last car in its shed. © AFP / Anna Roe"
      })
  void aLineThatEndsWithTheCreditOfAnImageIsACaption(String caption) {
    assertThat(body(Pages.PROSE + "<p>" + caption + "</p>" + AFTER)).hasSize(5);
  }

  @Test
  void aParagraphWithAColonIsNoCaption() {
    String line = "<p>The mayor had one wish left, she said: a tram for all, and soon.</p>";

    assertThat(body(Pages.PROSE + line + AFTER)).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More of this every Friday: sign up for our newsletter and read it first.",
        "Mehr davon jeden Freitag: Hier können Leser unseren Newsletter bestellen.",
        "Chaque vendredi, recevez notre newsletter et lisez-la avant les autres.",
        "Cada viernes en tu correo: nuestra newsletter, antes que nadie.",
        "Her fredag: meld deg på vårt nyhetsbrev og les mer.",
        "Каждую пятницу самое важное: подпишитесь на нашу рассылку сейчас.",
        "この記事は会員限定です。会員登録してお読みください。",
        "이 기사의 무단 전재 및 재배포 금지를 알려 드립니다."
      })
  void whatThePublisherSaysOfItselfIsCutWhereverItStandsInTheLine(String line) {
    assertThat(body(Pages.PROSE + "<p>" + line + "</p>" + AFTER)).hasSize(5);
  }

  @Test
  void aBoxOfPromotionGoesWithItsList() {
    String box =
        "<div><p>Create a free account to keep reading the Courier.</p>"
            + "<ul><li>Puzzles each day</li><li>The paper as it is printed</li></ul></div>";

    assertThat(body(Pages.PROSE + box + AFTER)).hasSize(5);
  }

  @Test
  void aQuotePulledOutOfTheTextIsNoParagraph() {
    assertThat(
            body(
                Pages.PROSE
                    + AFTER
                    + "<blockquote>the report goes on as if nothing had stood"
                    + " between</blockquote><blockquote>We have waited for this day since my"
                    + " grandmother was young.</blockquote>"))
        .hasSize(6)
        .last()
        .asString()
        .startsWith("We have waited");
  }

  @Test
  void theFirstParagraphMayStandAboveTheElementWithTheText() {
    String html =
        "<body><h1>Lindhaven votes for its tram</h1>"
            + "<div class=x>"
            + AFTER
            + "</div><div class=y><a href=/>Share</a></div>"
            + "<div itemprop=articleBody>"
            + Pages.PROSE
            + "</div>";

    assertThat(Pages.article(html).paragraphs())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("Behind the rail");
  }

  @Test
  void aHeadingOverNothingButARailIsLeftOut() {
    assertThat(
            body(
                Pages.PROSE
                    + "<h2>From the harbour</h2><ul><li><a href=/1>The ferry to Caldera sails"
                    + " again</a></ul><h2>What it costs</h2>"
                    + AFTER))
        .contains("What it costs")
        .doesNotContain("From the harbour");
  }

  @Test
  void theTextOfAPageDrawnByItsScriptsIsFoundInThem() {
    String json = Pages.PROSE.repeat(1).replace("<", "\\u003c").replace("\n", "") + LONG_SCRIPT;
    String html =
        "<body><h1>Lindhaven votes for its tram</h1><div id=app></div>"
            + "<script>push([1,\"22:I[7]\"]);push([1,\""
            + json
            + "\"])</script>";

    assertThat(Pages.article(html).paragraphs())
        .hasSize(5)
        .last()
        .asString()
        .contains("\"ran out\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<br><br>", "<br>&nbsp;<br>", "<br>\n&nbsp;&nbsp;&nbsp;", "<br>　", "<br/> <br/>"})
  void pagesOfOldPartTheirParagraphsByBreaks(String between) {
    String html =
        "<title>Tram line returns to town</title><table><tr><td><font size=2><b>Tram line returns"
            + " to town</b><br>By Jane Roe<br>March 14, 2031<br><br>"
            + Pages.PROSE.replace("<p>", "").replace("</p>", between)
            + "<br><br><a href=/>Home</a> | <a href=/news>News</a></font></td></tr></table>";

    ExtractedArticle article = Pages.article(html);

    assertThat(article.title()).isEqualTo("Tram line returns to town");
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.publishedAt()).isEqualTo("2031-03-14T00:00:00Z");
    assertThat(article.paragraphs())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("The council of Lindhaven");
  }

  @Test
  void aSingleBreakInsideAParagraphPartsNothing() {
    assertThat(body(Pages.PROSE + "<p>The first line of the verse,<br>the second line of it.</p>"))
        .contains("The first line of the verse, the second line of it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor summed up the picture: Nobody in the town has been paid.",
        "Aus den Aussagen ergab sich dieses Bild: Drei Wagen brannten zugleich.",
        "Food distributed by the army reached the valley on Monday afternoon."
      })
  void aSentenceIsNoCreditAndNoNotice(String sentence) {
    assertThat(body("<p>" + sentence + "</p>" + Pages.PROSE)).contains(sentence);
  }

  @Test
  void shortLinesBehindTheLastSentenceAreThePages() {
    assertThat(body(Pages.PROSE + "<p>Harbour news</p><p>No ratings yet</p>")).hasSize(4);
  }

  @Test
  void whoSignsBehindTheLastSentenceIsTheAuthor() {
    ExtractedArticle article = Pages.article(Pages.page("", Pages.PROSE + "<p>Jane Roe</p>"));

    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.paragraphs()).hasSize(4);
  }

  @Test
  void subheadsOfAListStayWhereTheirLinksLeadOffTheSiteOrTheyAreNumbered() {
    String list = "";
    for (int i = 1; i <= 4; i++) {
      list +=
          "<h2><a href='https://lamps.example/%d'>Lamp of the %d. kind</a></h2><figure><img src=l.jpg width=600><figcaption>Photo: Anselm Roke</figcaption></figure><p>It stood on my desk for a month and never once flickered, which is more than the old one, number %d, can say of itself.</p>"
              .formatted(i, i, i);
    }
    String numbered = list.replace("https://lamps.example", "/lamps").replace("Lamp of the ", "");
    String teasers = list.replace("https://lamps.example", "/lamps");

    assertThat(Pages.article(Pages.page("", Pages.PROSE + list)).paragraphs())
        .contains("Lamp of the 1. kind", "Lamp of the 4. kind");
    assertThat(Pages.article(Pages.page("", Pages.PROSE + numbered)).paragraphs())
        .contains("1. kind", "4. kind");
    assertThat(Pages.article(Pages.page("", Pages.PROSE + teasers)).paragraphs())
        .doesNotContain("Lamp of the 1. kind");
  }

  @Test
  void aKickerAboveTheHeadlineIsNoTextAndAParagraphAboveTheBylineIsTheStandfirst() {
    String html =
        "<html lang=de><body><article><p>Interview</p><h1>Wir haben eine Saison verloren</h1><p>Die Reederin Tilda Brakk über den Streit um die Fahrrinne und die Zeit danach.</p><p>Von Ida Lorn, 5. März 2031, 18:12 Uhr</p>"
            + Pages.PROSE
            + "<h3>Mehr zum Thema</h3><a href=/a>Sturm stoppt Fähre</a></article></body></html>";
    ExtractedArticle article = Pages.article(html);

    assertThat(article.paragraphs()).hasSize(4).first().asString().startsWith("The council");
    assertThat(article.standfirst()).startsWith("Die Reederin Tilda Brakk");
    assertThat(article.keywords()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "resumen", "resumo"})
  void aBoxNamedForASummaryIsTheStandfirstAboveTheTextAndTextBelowIt(String name) {
    String box =
        "<div class=%s><p>The tram is to return after forty years.</p></div>".formatted(name);

    ExtractedArticle above = Pages.article(Pages.page("", box + Pages.PROSE));
    ExtractedArticle below = Pages.article(Pages.page("", Pages.PROSE + box));

    assertThat(above.standfirst()).isEqualTo("The tram is to return after forty years.");
    assertThat(above.paragraphs()).hasSize(4);
    assertThat(below.standfirst()).isNull();
    assertThat(below.paragraphs()).hasSize(5);
    assertThat(
            Pages.article(Pages.page("", "<div class=%s>%s</div>".formatted(name, Pages.PROSE)))
                .paragraphs())
        .hasSize(4);
  }

  /** No stop ends a sentence in the first two, one of its own in the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "รถบรรทุกหนักยังห้ามผ่านสะพานจนถึงสิ้นปีนี้",
        "ລົດບັນທຸກໜັກຍັງຫ້າມຂ້າມຂົວຈົນຮອດທ້າຍປີນີ້",
        "រថយន្តធំៗនៅតែហាមឆ្លងស្ពានរហូតដល់ចុងឆ្នាំ។",
        "ယာဉ်ကြီးများ တံတားဖြတ်ခွင့် နှစ်ကုန်အထိ မရသေးပါ။",
        "Ծանր բեռնատարներին մինչև տարեվերջ արգելված է։",
        "ከባድ መኪናዎች እስከ ዓመቱ መጨረሻ ድልድዩን ማለፍ አይፈቀድላቸውም።",
      })
  void shortParagraphsAreReadInScriptsWithOtherStopsOrNone(String sentence) {
    List<String> paragraphs =
        List.of(sentence + " " + sentence, "2 " + sentence, sentence, "4 " + sentence);
    String inside = "<p>" + String.join("</p><p>", paragraphs) + "</p>";

    assertThat(body("<article><h1>7</h1>" + inside + "</article>")).isEqualTo(paragraphs);
  }

  @Test
  void aListOfShortSentencesIsText() {
    String list =
        "<ol><li>Open the lid of the bell.</li><li>Oil the clapper twice.</li>"
            + "<li>Close the lid and ring it once.</li></ol>";

    assertThat(body("<main><h1>How to care for a ship's bell</h1>" + list + "</main>"))
        .containsExactly(
            "Open the lid of the bell.",
            "Oil the clapper twice.",
            "Close the lid and ring it once.");
  }
}
