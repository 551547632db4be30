package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese, Japanese and Korean papers print byline and date in one line. */
class DatedBylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          记者 张伟 2031年3月14日 08:37                              | 张伟
          2031-03-14 08:37 记者：张伟                                | 张伟
          2031年03月14日 08:37 来源：港口日报 作者：张伟             | 张伟
          港口日报记者 张伟 李娜 2031年3月14日                       | 张伟;李娜
          作者：张伟　　2031-03-14 08:37                             | 张伟
          2031年3月14日 18:05 記者 森田美良                          | 森田美良
          2031/03/14 18:05 森田美良記者                              | 森田美良
          文・森田美良　2031年3月14日                                | 森田美良
          編集委員・森田美良 2031年3月14日 18時05分                  | 森田美良
          김민수 기자 2031.03.14 08:37                               | 김민수
          입력 2031.03.14 08:37 김민수 기자                          | 김민수
          항구=김민수 기자 2031.03.14                                | 김민수
          김민수·이영희 기자 2031.03.14 08:37                        | 김민수;이영희
          입력 2031.03.14 08:37 수정 2031.03.14 09:10 김민수 기자 kim@courier.example | 김민수
          """)
  void theNamesAreToldFromTheDate(String line, String names) {
    assertThat(DatedByline.names(line)).isEqualTo(Arrays.asList(names.split(";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031年3月14日 18:05 東京",
        "社会 2031-03-14 08:37",
        "2031.03.14 08:37 정치",
        "2031-03-14 08:37 来源：港口日报",
        "By Jane Roe 2031-03-14",
        "記者林佳穎報導指出，火災發生後居民逃出",
        "記者林佳穎／苗栗報導，火災發生後",
        "昨天記者林佳穎／苗栗報導",
        "記者觀點／深度報導",
        "김민수 기자는 월요일에 이렇게 썼다",
        "정치부 기자",
        "政治部記者",
        "新聞記者",
        "ロンドン特派員",
        "ベテラン記者",
        "記者林口報導",
        "记者许多报道",
        "사회부 기자",
        "森田美良記者の取材に市長は答えた",
        "记者 张伟"
      })
  void aNameIsANameOnlyBesideAWordForAWriterAndADate(String line) {
    assertThat(DatedByline.names(line)).isEmpty();
  }

  @Test
  void aReportLineThatOpensAParagraphLeavesIt() {
    String first = "〔記者林佳穎／苗栗報導〕山城老街昨天深夜發生火警，三戶百年木造房屋付之一炬，所幸住戶及時逃出，沒有人受傷。";
    String html =
        "<html lang=zh><title>老街火災</title><h1>山城老街火災燒毀三戶</h1><div><p>"
            + first
            + "</p><p>屋主陳先生說，火是從隔壁空屋燒過來的，聽到劈啪聲，開門就是火，全家人穿著睡衣就跑了出來。</p></div>";

    assertThat(Pages.article(html).paragraphs()).first().isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div class=info>%s</div>", "<p>%s</p>", "%s<br>"})
  void thePageYieldsBothAndTheTextNeither(String markup) {
    String html =
        "<html lang=ko><title>전차를 다시 놓는다</title><h1>린드하벤, 전차를 다시 놓는다</h1><div>"
            + markup.formatted("입력 2031.03.14 08:37 김민수 기자")
            + "<p>시의회는 월요일 밤 일곱 시간에 걸친 토론 끝에 항구와 윗마을을 잇던 전차를 다시 놓기로 했다.</p>"
            + "<p>헤다 룬드 시장은 새 다리의 강철이 제때 도착하면 두 해 안에 첫 차가 달릴 것이라고 말했다.</p></div>";

    ExtractedArticle article = Pages.article(html);

    assertThat(article.authors()).containsExactly("김민수");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2031-03-14T08:37:00Z"));
    assertThat(article.paragraphs()).hasSize(2);
  }
}
