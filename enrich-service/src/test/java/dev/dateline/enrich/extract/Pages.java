package dev.dateline.enrich.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Test pages, and short ways to extract them. */
final class Pages {
  static final Extractor EXTRACTOR = new Extractor(ExtractLimits.DEFAULT);
  static final String PROSE =
      "<p>The council of Lindhaven voted on Monday to rebuild the old tram line, after a debate that lasted "
          + "for seven hours and filled the gallery.</p><p>Work is to begin in the spring, the mayor said, and "
          + "the first cars should run within two years of that day.</p><p>Shopkeepers along the line fear for "
          + "their trade, while residents hope for quieter streets and cleaner air.</p><p>The line was closed "
          + "forty years ago, when the bridge over the canal had to be taken down for repairs.</p>";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new ParameterNamesModule())
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Pages() {}

  static String read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExtractedArticle expected(String name) {
    try {
      return MAPPER.readValue(read(name), ExtractedArticle.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExtractedArticle article(String html) {
    return article(EXTRACTOR.extract(Page.of(html, "https://courier.example/town/tram-line")));
  }

  static ExtractedArticle article(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(ExtractedArticle article) -> article;
      case Extraction.NotAnArticle not -> throw new AssertionError(not.toString());
    };
  }

  /** A page with a headline, the given head and the given inside of its article. */
  static String page(String head, String inside) {
    return "<html lang=en><head>"
        + head
        + "</head><body><h1>Lindhaven votes for its tram</h1><article>"
        + inside
        + "</article></body></html>";
  }
}
