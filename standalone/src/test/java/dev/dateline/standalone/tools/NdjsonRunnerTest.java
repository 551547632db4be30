package dev.dateline.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.runtime.FailedException;
import dev.dateline.standalone.console.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class NdjsonRunnerTest {
  @Test
  void answersALineThatFailsWithItsErrorAndGoesOn() {
    List<String> out =
        run(
            new NdjsonRunner(2),
            "{\"x\":[1],\"id\":\"a\"}\n\nrubbish\n{\"id\":7}\r\n",
            line -> {
              if (line.equals("{\"id\":7}")) {
                return "seven";
              }
              throw new IllegalStateException("no");
            });

    assertThat(out)
        .containsExactly(
            "{\"id\":\"a\",\"error\":\"IllegalStateException: no\"}",
            "{\"id\":null,\"error\":\"IllegalStateException: no\"}",
            "{\"id\":null,\"error\":\"IllegalStateException: no\"}",
            "seven");
  }

  @Test
  void refusesALineThatIsTooLongWithoutHoldingIt() {
    String tooLong = "{\"id\":1,\"html\":\"" + "x".repeat(1000) + "\"}";

    List<String> out = run(new NdjsonRunner(1, 100), tooLong + "\nshort", UnaryOperator.identity());

    assertThat(out)
        .containsExactly("{\"id\":\"1\",\"error\":\"line is longer than 100 bytes\"}", "short");
  }

  @Test
  void readsNoFurtherAheadThanItsBound() {
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return read.incrementAndGet() % 2 == 0 ? '\n' : 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            bytes[offset] = (byte) read();
            return 1;
          }
        };
    OutputStream closing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    new NdjsonRunner(2).run(endless, new Output(closing), UnaryOperator.identity());

    assertThat(read.get()).isLessThan(1_000_000);
  }

  @Test
  void answersEachLineWithoutWaitingForTheNext() throws Exception {
    PipedOutputStream typed = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(typed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thread runner =
        Thread.ofVirtual()
            .start(() -> new NdjsonRunner(2).run(in, new Output(out), String::toUpperCase));

    typed.write("one\n".getBytes(StandardCharsets.UTF_8));
    typed.flush();

    Awaitility.await().until(() -> out.toString(StandardCharsets.UTF_8).equals("ONE\n"));
    typed.close();
    runner.join();
  }

  @Test
  void saysWhyTheInputCannotBeRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }
        };

    assertThatThrownBy(
            () ->
                new NdjsonRunner(1)
                    .run(
                        broken,
                        new Output(OutputStream.nullOutputStream()),
                        UnaryOperator.identity()))
        .isInstanceOf(FailedException.class)
        .hasMessage("cannot read the input: disk on fire");
  }

  private static List<String> run(NdjsonRunner runner, String in, UnaryOperator<String> answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    runner.run(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new Output(out), answer);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
