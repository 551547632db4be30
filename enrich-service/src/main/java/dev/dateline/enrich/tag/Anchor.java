package dev.dateline.enrich.tag;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that stands in every text a rule matches. A rule is only looked at where one of its
 * anchors turns up, so the rarest are chosen.
 */
sealed interface Anchor {

  /** A word. */
  record Single(String word) implements Anchor {}

  /** Two words next to each other. */
  record Pair(String first, String second) implements Anchor {}

  /** How a word starts, at least {@link PhraseReader#MIN_PREFIX} letters. */
  record Start(String letters) implements Anchor {}

  /** A tag of another stage. */
  record Tag(Query.Tagged tag) implements Anchor {}

  /**
   * A query's anchors.
   *
   * @param any one of these stands in every matching text
   * @param cost texts in a thousand that have one, by estimate
   */
  record Choice(List<Anchor> any, double cost) {}

  /** The commonest words of some languages, which stand in most texts. */
  Set<String> COMMON =
      Stream.of(
              ("the of and to in a is that for it on with as was by at from be this have are not"
                      + " but his her he she they we you i an or had has its were which who will would"
                      + " said der die das und in den von zu mit ist im auf für ein eine des dem nicht"
                      + " le la les de et des du en un une est que pour dans au sur pas qui par plus"
                      + " el los las y se con una del al por su es lo il di che e per non della o os"
                      + " do da em um uma no na com het een van op te dat i w z na do się nie je og"
                      + " det som på av til и в не на с что по из как за را در به از که و في من على"
                      + " ان του της και το να ו של על את w o na se v je že a az és hogy și în la"
                      + " ja on og er dan yang di và của là"
                      + " 的 一 是 在 不 了 有 和 人 这 這 中 大 为 為 上 个 個 国 國 年 日 月 以 要 来 用 到 会 會 对 出 也"
                      + " 이 다 의 는 에 을 고 가 하 은 로 를 지 기 한 사 서")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  /** Whether most texts have it. */
  default boolean isCommon() {
    return this instanceof Single(String word) && isCommon(word);
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word) || isLetterAlone(word);
  }

  /** Whether it is a letter of a script in which words are cut into letters: any text has it. */
  private static boolean isLetterAlone(String word) {
    int first = word.codePointAt(0);
    return word.length() == Character.charCount(first)
        && switch (UnicodeScript.of(first)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** Texts in a thousand that have a word or a start, by estimate: longer ones are rarer. */
  static double frequency(Query.Term term) {
    int length = term.text().length();
    if (term.prefix()) {
      return Math.max(5, 900.0 / (length * length));
    }
    if (isCommon(term.text())) {
      return term.isAcronym() ? 300 : 900;
    }
    return Math.max(2, 160.0 / (length * length));
  }
}
