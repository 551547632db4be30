package dev.dateline.benchmarks.pipeline;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.extract.ExtractLimits;
import dev.dateline.enrich.extract.ExtractedArticle;
import dev.dateline.enrich.extract.Extraction;
import dev.dateline.enrich.extract.Extractor;
import dev.dateline.enrich.extract.Page;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.Tagger;
import dev.dateline.enrich.text.TagInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** CPU an article of each engine, one thread, no Kafka. */
final class EngineCost {
  private final Extractor extractor = new Extractor(ExtractLimits.DEFAULT);
  private final LanguageDetector languages = LanguageDetector.load();
  private final Sketcher sketcher = new Sketcher();
  private final Tagger tagger = Tagger.standard(RuleSet::empty);
  private final DedupeIndex index =
      new DedupeIndex(
          new InMemoryState(DedupeSettings.DEFAULT.windowDays()),
          Scorer.bundled(),
          DedupeSettings.DEFAULT);
  private long parsed;
  private long articles;
  private long words;
  private long duplicates;

  /**
   * Goes through so many rounds of fresh pages, after as many to warm up, and takes each step's
   * median round.
   *
   * @return microseconds an article by step, {@code Jsoup.parse} alone first
   */
  Map<String, Double> measure(int rounds, int pagesEach) {
    SamplePages pages = new SamplePages(1);
    Map<String, List<Long>> byStep = new LinkedHashMap<>();
    for (int round = -rounds; round < rounds; round++) {
      Map<String, Long> nanos = new LinkedHashMap<>();
      for (RawArticle raw : pages.next(pagesEach)) {
        run(raw, nanos);
      }
      if (round >= 0) {
        nanos.forEach(
            (step, total) -> byStep.computeIfAbsent(step, _ -> new ArrayList<>()).add(total));
      }
    }
    Map<String, Double> micros = new LinkedHashMap<>();
    byStep.forEach(
        (step, totals) -> {
          Collections.sort(totals);
          micros.put(step, totals.get(totals.size() / 2) / 1e3 / pagesEach);
        });
    return micros;
  }

  private void run(RawArticle raw, Map<String, Long> nanos) {
    RawArticle.Page fetched = raw.page();
    if (fetched == null) {
      throw new IllegalStateException("every sample has a page");
    }
    long start = Cpu.mine();
    parsed += Jsoup.parse(fetched.html(), fetched.url()).childNodeSize();
    long parse = Cpu.mine();
    Page page = new Page(fetched.html(), fetched.url(), null, raw.feed().selectors(), raw.entry());
    if (!(extractor.extract(page) instanceof Extraction.Extracted(ExtractedArticle article))) {
      throw new IllegalStateException("no article on a sample page");
    }
    long extract = Cpu.mine();
    String body = article.body();
    String language = languages.detect(article.title(), body, article.language());
    long detect = Cpu.mine();
    Sketch sketch = sketcher.sketch(article.title(), body);
    long sketched = Cpu.mine();
    Decision decision = index.judge(raw.id(), sketch, Instant.now(), raw.url().split("/")[2]);
    long judged = Cpu.mine();
    parsed +=
        tagger
            .tag(
                new TagInput(
                    article.title(),
                    article.standfirst(),
                    body,
                    language,
                    article.keywords(),
                    List.of(),
                    new Publisher(null, null)))
            .size();
    long tagged = Cpu.mine();
    articles++;
    words += article.wordCount();
    duplicates += decision instanceof Decision.Duplicate ? 1 : 0;
    nanos.merge("Jsoup.parse alone", parse - start, Long::sum);
    nanos.merge("extract, parsing included", extract - parse, Long::sum);
    nanos.merge("language", detect - extract, Long::sum);
    nanos.merge("sketch", sketched - detect, Long::sum);
    nanos.merge("judge, in memory", judged - sketched, Long::sum);
    nanos.merge("tag", tagged - judged, Long::sum);
  }

  /**
   * What was found, to be held against what the pages are made of; it also keeps the work from
   * being optimised away.
   */
  String found() {
    return "%d words an article and %d %% duplicates found; made with %d words and %d %% copies; %d nodes"
        .formatted(
            words / articles,
            100 * duplicates / articles,
            SamplePages.WORDS,
            SamplePages.COPIES_PERCENT,
            parsed);
  }
}
