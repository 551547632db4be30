package dev.dateline.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charsets of two bytes a character that are declared for one another. */
class EastAsianDeclarationTest {
  private static final List<String> CHARSETS =
      List.of("windows-31j", "EUC-JP", "x-windows-949", "GB18030", "Big5-HKSCS");

  private static final List<String> JAPANESE =
      List.of("大雨の影響でフェリー欠航、再開は未定", "市議会、図書館の移転計画を可決", "首相「物価高対策を急ぐ」", "新型ロケットの打ち上げに成功、来月にも2号機");

  private static final List<String> KOREAN =
      List.of("폭우 뒤 여객선 운항 재개", "시의회, 도서관 이전 계획 통과", "축구대표팀 역전승으로 결승 진출", "내년 예산안 국회 제출");

  private static final List<String> SIMPLIFIED =
      List.of("暴雨过后渡轮恢复通航", "市政府公布新一轮住房补贴方案 明年三月起实施", "油价连续第三周上涨，车主抱怨不断", "老城区电梯改造进展缓慢");

  private static final List<String> TRADITIONAL =
      List.of("颱風過後渡輪恢復航行", "立委質疑電價調漲時機不當 經濟部回應", "棒球隊連勝七場 球迷湧入", "鐵路局宣布週末加開十二班列車");

  record Feed(Charset charset, @Nullable String language, String text) {
    byte[] bytes() {
      return text.getBytes(charset);
    }
  }

  static Stream<Feed> feeds() {
    return Stream.of(
            of("windows-31j", "ja", JAPANESE),
            of("EUC-JP", "ja", JAPANESE),
            of("x-windows-949", "ko", KOREAN),
            of("GB18030", "zh-CN", SIMPLIFIED),
            of("Big5-HKSCS", "zh-TW", TRADITIONAL))
        .flatMap(feed -> Stream.of(feed, new Feed(feed.charset, null, feed.text), english(feed)));
  }

  private static Feed of(String charset, String language, List<String> titles) {
    String text =
        titles.stream()
            .map(title -> "<item><title>" + title + "</title></item>\n")
            .collect(Collectors.joining("", "<rss><channel>", "</channel></rss>"));
    return new Feed(Charset.forName(charset), language, text);
  }

  /** A template's language, that nobody changed. */
  private static Feed english(Feed feed) {
    return new Feed(feed.charset, "en-us", feed.text);
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void readsAFeedThatIsDeclaredInAnyOfTheOthers(Feed feed) {
    for (String declared : CHARSETS) {
      Charset charset = Charset.forName(declared);
      CharsetGuess guess = new CharsetGuess(feed.bytes(), feed.language());
      boolean read =
          !new String(feed.bytes(), charset).contains("\ufffd") && !guess.refutes(charset);

      assertThat(read ? charset : guess.best())
          .as("%s, declared %s", feed, declared)
          .isEqualTo(feed.charset());
    }
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void believesADeclarationThatIsRight(Feed feed) {
    for (String line : feed.text().split("\n", -1)) {
      assertThat(new CharsetGuess(line.getBytes(feed.charset()), null).refutes(feed.charset()))
          .as(line)
          .isFalse();
    }
  }

  /** Names, poems and lists of words are no everyday text. */
  @ParameterizedTest
  @MethodSource("feeds")
  void believesARightDeclarationOfRareCharactersToo(Feed feed) {
    List<Character> all =
        IntStream.rangeClosed(0x3041, 0xd7a3)
            .mapToObj(c -> (char) c)
            .filter(c -> Character.isLetter(c) && feed.charset().newEncoder().canEncode(c))
            .toList();
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String text =
          IntStream.range(0, 4 + random.nextInt(60))
              .mapToObj(n -> all.get(random.nextInt(all.size())).toString())
              .collect(Collectors.joining("", "<t>", "</t>"));

      assertThat(
              new CharsetGuess(text.getBytes(feed.charset()), feed.language())
                  .refutes(feed.charset()))
          .as(text)
          .isFalse();
    }
  }
}
