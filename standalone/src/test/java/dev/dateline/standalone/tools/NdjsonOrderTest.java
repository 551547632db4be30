package dev.dateline.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.console.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NdjsonOrderTest {
  @Property(tries = 50)
  void answersEveryLineInItsOrder(
      @ForAll @IntRange(max = 500) int lines, @ForAll @IntRange(min = 1, max = 5) int threads) {
    List<String> in = IntStream.range(0, lines).mapToObj(Integer::toString).toList();

    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new NdjsonRunner(threads)
        .run(
            new ByteArrayInputStream(String.join("\n", in).getBytes(StandardCharsets.UTF_8)),
            new Output(out),
            line -> "<" + line + ">");

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(in.stream().map(line -> "<" + line + ">").toList());
  }
}
