package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SiteDriftTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Extract extract =
      new Extract(
          Flow.ENGINES.extractor(),
          Flow.ENGINES.languages(),
          new EnrichMetrics(registry, Clock.systemUTC()));

  private void read(String domain, int pages, boolean withSection) {
    String section = withSection ? "<meta property=article:section content=Town>" : "";
    String html = section + Stories.page("", "Lock closed", Stories.HARBOUR);
    for (int i = 0; i < pages; i++) {
      RawArticle raw = Flow.raw("https://" + domain + "/a" + i, html, Flow.START);
      extract.apply(raw, new Origin(raw.id(), new Source("t", 0, i), Flow.START.toEpochMilli()));
    }
  }

  private double pages(String publisher) {
    Counter counter = registry.find("dateline.enrich.pages").tag("publisher", publisher).counter();
    return counter == null ? 0 : counter.count();
  }

  private double found(String publisher, String field) {
    return registry
        .get("dateline.enrich.fields")
        .tag("publisher", publisher)
        .tag("field", field)
        .counter()
        .count();
  }

  @Test
  void aBusyPublisherHasCountersOfItsOwn() {
    read("echo.example", SiteDrift.ENOUGH + 9, true);

    assertThat(pages(SiteDrift.OTHER)).isEqualTo(SiteDrift.ENOUGH - 1);
    assertThat(pages("echo.example")).isEqualTo(10);
    assertThat(found("echo.example", "title")).isEqualTo(10);
    assertThat(found("echo.example", "body")).isEqualTo(10);
  }

  @Test
  void aFieldThatVanishesFallsBehindThePages() {
    read("echo.example", SiteDrift.ENOUGH, true);
    double before = found("echo.example", "section");

    read("echo.example", 5, false);

    assertThat(pages("echo.example")).isEqualTo(6);
    assertThat(found("echo.example", "section")).isEqualTo(before);
    assertThat(found("echo.example", "title")).isEqualTo(6);
  }

  @Test
  void moreThanFiftyPublishersShareOneSeries() {
    for (int site = 0; site <= SiteDrift.MOST; site++) {
      read("site" + site + ".example", SiteDrift.ENOUGH, true);
    }

    assertThat(pages("site0.example")).isEqualTo(1);
    assertThat(pages("site" + SiteDrift.MOST + ".example")).isZero();
    assertThat(registry.find("dateline.enrich.pages").counters()).hasSize(SiteDrift.MOST + 1);
  }
}
