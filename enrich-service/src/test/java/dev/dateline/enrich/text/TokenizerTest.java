package dev.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia's bridge | russia bridge",
        "the ports' cranes | the ports cranes",
        "Côte d’Ivoire | côte d ivoire",
        "Russia-China talks | russia china talks",
        "the U.S. and the U.S.-led fleet | the us and the us led fleet",
        "in U.S territory | in us territory",
        "J. Ostrava | j ostrava",
        "end of v. 2. Next | end of v 2 next",
        "İstanbul ISTANBUL | istanbul istanbul",
        "ﬁne Ａ１ | fine a1",
        "俄罗斯说 | 俄 罗 斯 说",
        "ロシアを去る | ロシア を 去 る",
        "러시아를 | 러 시 아 를",
        "नमस्ते दुनिया | नमस्ते दुनिया",
      })
  void cutsWords(String text, String words) {
    assertThat(Tokenizer.fold(text)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "می\u200cخواهد,می\u200cخواهد",
    "می\u200c,می",
    "क्\u200dष,क्\u200dष",
    "a\u200d\u200c b,a"
  })
  void keepsJoinersBetweenLettersOnly(String text, String first) {
    assertThat(Tokenizer.fold(text)).startsWith(first);
  }

  @Property(tries = 2_000)
  void offsetsPointAtTheWordsTheyName(@ForAll String text) {
    List<Word> words = new ArrayList<>();
    Tokenizer.tokenize(Field.BODY, text, words);

    int last = 0;
    for (Word word : words) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
      String written = text.substring(word.start(), word.end());
      assertThat(String.join("", Tokenizer.fold(written))).isEqualTo(word.folded());
      last = word.end();
    }
  }

  @Property(tries = 1_000)
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    List<String> folded = Tokenizer.fold(text);

    assertThat(Tokenizer.fold(String.join(" ", folded))).isEqualTo(folded);
  }
}
