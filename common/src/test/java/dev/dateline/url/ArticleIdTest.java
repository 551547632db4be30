package dev.dateline.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {
  @Test
  void isTheFirstHalfOfSha256InHex() {
    // printf %s https://harbour.example/news/ferry | sha256sum | cut -c1-32
    assertThat(ArticleId.of("https://harbour.example/news/ferry"))
        .isEqualTo("2b109c4f5559b2268473b113d0f910f4");
  }
}
