package dev.dateline.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PassagesTest {

  @Property(tries = 200)
  void everyWordIsInOnePassageOfOneFieldThatIsNotTooLong(
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 30) Integer> sentences,
      @ForAll @IntRange(min = 1, max = 40) int most) {
    TaggableText text = text(sentences);

    List<Span> passages = Passages.of(text, most);

    int next = 0;
    for (Span passage : passages) {
      assertThat(passage.first()).isEqualTo(next);
      assertThat(passage.last() - passage.first()).isLessThan(most);
      assertThat(text.words().get(passage.first()).field())
          .isEqualTo(text.words().get(passage.last()).field());
      next = passage.last() + 1;
    }
    assertThat(next).isEqualTo(text.words().size());
  }

  @Property(tries = 200)
  void aSentenceThatFitsIsNotCut(
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 12) Integer> sentences,
      @ForAll @IntRange(min = 12, max = 40) int most) {
    TaggableText text = text(sentences);
    assertThat(Passages.of(text, most))
        .allSatisfy(
            passage ->
                assertThat(text.words().get(passage.first()).gap().startsSentence()).isTrue());
  }

  private static TaggableText text(List<Integer> sentences) {
    StringBuilder body = new StringBuilder();
    sentences.forEach(length -> body.append("word ".repeat(length).strip()).append(". "));
    return TaggableText.of(TagInput.of("a title of six words here", body.toString(), "en"));
  }
}
