package dev.dateline.desk.index;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Publisher;
import dev.dateline.desk.TestDesk;
import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.QueryParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
  private final TestDesk desk = new TestDesk(1);
  private final Archive archive = desk.index().archive();

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // inflection, by the article's own language
        "en | The councils are voting | vote | true",
        "en | The councils are voting | council | true",
        "de | Die Häfen schließen | Hafen | true",
        "fr | Les grèves continuent | grève | true",
        "es | Las huelgas siguen | huelga | true",
        "ru | Порты закрыты | порта | true",
        "pl | Strajki w portach | portami | true",
        "cs | Přístavy se zavírají | přístav | true",
        // exact in quotes
        "en | The councils are voting | \"vote\" | false",
        "en | The councils are voting | \"councils are\" | true",
        "en | The councils are voting | \"are councils\" | false",
        // case and accents do not count
        "fr | Le café rallumé | CAFE | true",
        "de | Straße | strasse | true",
        "el | Λιμάνια | λιμανια | true",
        // scripts without spaces
        "zh | 港口大桥重新开放 | 大桥 | true",
        "zh | 港口大桥重新开放 | 桥大 | false",
        "ja | 港の灯台が再び点灯 | 灯台 | true",
        "th | ท่าเรือเปิดอีกครั้ง | ท่าเรือ | true",
        "ko | 항구 다리가 다시 열렸다 | 다리 | true",
        "ar | عودة الموانئ | الموانئ | true",
        // starts of words
        "en | Governments resign | gover* | true",
        "en | Governments resign | governments* | true",
        "en | Governments resign | overn* | false",
        // together
        "en | Harbour lights | harbour AND lights | true",
        "en | Harbour lights | harbour NOT lights | false",
        "en | Harbour lights | NOT bridge | true",
        "en | Harbour lights | bridge OR lights | true",
        "en | Harbour & lights | harbour & lights | true",
        "en | Well-known harbour | well-known | true",
        "en | Harbour lights | & | false",
        // fields
        "en | Harbour lights | title:harbour | true",
        "en | Harbour lights | title:decided | false",
        "en | Harbour lights | decided | true",
        "en | Harbour lights | author:lindqvist | true",
        "en | Harbour lights | author:harbour | false",
        "en | Harbour lights | lang:en | true",
        "en-GB | Harbour lights | lang:en | true",
        "en | Harbour lights | language:en-GB | false",
        "en | Harbour lights | outlet:\"harbour gazette\" | true",
        "en | Harbour lights | outlet:example | false",
        "en | Harbour lights | section:local kind:article | true",
        "en | Harbour lights | place:\"Port Ellery\" | true",
        "en | Harbour lights | is:revised | false",
        "en | Harbour lights | NOT is:paywalled | true",
      })
  void finds(String language, String title, String query, boolean found) {
    desk.put(article(1).titled(title).in(language).build(), NOON);

    assertThat(search(query)).isEqualTo(found ? List.of(id(1)) : List.of());
  }

  @Test
  void wordsOfOtherLanguagesAreNotInflected() {
    desk.put(article(1).titled("Una riunione di oggi").in("it").build(), NOON);
    desk.put(article(2).titled("She dies").in("en").build(), NOON.plusSeconds(1));

    // "dies" has the English stem "di"
    assertThat(search("dies")).containsExactly(id(2));
  }

  @Test
  void aTagIsFoundByIdLabelAndWiderConcept() {
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);

    assertThat(search("tag:geonames:1")).hasSize(1);
    assertThat(search("about:\"PORT ELLERY\"")).hasSize(1);
    assertThat(search("tag:geonames:2")).isEmpty();
  }

  @Test
  void aRevisionReplacesAndIsKeptAsHistory() {
    desk.put(article(1).titled("The first").build(), NOON);
    desk.put(article(1).titled("The second").revised(2).build(), NOON.plusSeconds(1));
    desk.put(article(1).titled("The third").revised(3).build(), NOON.plusSeconds(2));

    assertThat(search("first OR second")).isEmpty();
    assertThat(search("third")).containsExactly(id(1));
    assertThat(archive.size()).isEqualTo(1);
    assertThat(archive.revisions(id(1)))
        .extracting(s -> s.article().title())
        .containsExactly("The first", "The second", "The third");
  }

  @Test
  void historyOutlivesMerges() {
    for (int revision = 1; revision <= 60; revision++) {
      desk.put(
          article(1).titled("Take " + revision).revised(revision).build(),
          NOON.plusSeconds(revision));
      desk.index().commit(java.util.Map.of());
    }

    assertThat(archive.revisions(id(1)))
        .extracting(s -> s.article().revision())
        .hasSize(51)
        .startsWith(1, 11)
        .endsWith(60);
  }

  @Test
  void aCopyIsCountedBeforeAndAfterItsOriginalComes() {
    desk.put(copy(11, 1, "Inland Post"));
    desk.put(article(1).build(), NOON);
    desk.put(copy(12, 1, "Hill Tribune"));
    desk.put(copy(12, 1, "Hill Tribune"));
    desk.put(copy(13, 1, "Harbour Gazette"));

    Story story = archive.find(id(1));
    assertThat(story.copies()).isEqualTo(3);
    assertThat(story.alsoIn())
        .extracting(Publisher::name)
        .containsExactly("Inland Post", "Hill Tribune");
    assertThat(archive.copies(id(1))).extracting(Copy::id).containsExactly(id(11), id(12), id(13));
    assertThat(search("outlet:inland-post.example")).containsExactly(id(1));
  }

  @Test
  void pagesHoldWhileArticlesComeAndGo() {
    for (int i = 1; i <= 7; i++) {
      desk.put(article(i).build(), NOON.plusSeconds(i / 3));
    }
    for (Order order : Order.values()) {
      List<String> seen = new ArrayList<>();
      Search.After after = null;
      do {
        Page page = archive.search(new Search(QueryParser.parse("harbour"), order, 2, after));
        page.stories().forEach(s -> seen.add(s.article().id()));
        after = page.next() == null ? null : Search.After.parse(page.next().toString()).get();
      } while (after != null);
      assertThat(seen).doesNotHaveDuplicates().hasSize(7);
    }
  }

  @Test
  void ordersByRelevanceTheTitleFirst() {
    desk.put(article(1).titled("Nothing").saying("A ferry, by the way").build(), NOON);
    desk.put(article(2).titled("The ferry").build(), NOON);
    desk.put(article(3).titled("Nothing").saying("A ferry in passing").build(), NOON);

    Page page = archive.search(new Search(QueryParser.parse("ferry"), Order.RELEVANCE, 10, null));

    assertThat(page.stories().getFirst().article().id()).isEqualTo(id(2));
  }

  @Test
  void countsByTagOutletLanguageAndDay() {
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).tagged("geonames:1", "Ellery").by("La Vigie").in("fr").build(), NOON);
    desk.put(article(2).by("La Vigie").in("fr").revised(2).build(), NOON.plusSeconds(1));
    desk.put(copy(11, 1, "Inland Post"));

    var all = desk.index().counts().of(Clause.ALL, List.of(Facet.values()), 10).values();
    var french =
        desk.index().counts().of(QueryParser.parse("lang:fr"), List.of(Facet.OUTLET), 10).values();

    assertThat(all.get(Facet.TAG))
        .containsExactly(new Count("geonames:1", "Port Ellery", "place", 1));
    assertThat(all.get(Facet.LANGUAGE)).extracting(Count::value).containsExactly("en", "fr");
    assertThat(all.get(Facet.DAY)).containsExactly(new Count("2026-03-02", "2026-03-02", null, 2));
    assertThat(all.get(Facet.COPIER)).extracting(Count::name).containsExactly("Inland Post");
    assertThat(french.get(Facet.OUTLET))
        .containsExactly(new Count("la-vigie.example", "La Vigie", null, 1));
  }

  @Test
  void callsATagAsArticlesOfTheWantedLanguageDoAndElseInEnglish() {
    desk.put(article(1).in("de").tagged("wikidata:Q1", "Hafenstadt").build(), NOON);
    desk.put(article(2).tagged("wikidata:Q1", "Port city").build(), NOON);
    desk.put(article(3).in("fr").tagged("wikidata:Q1", "Ville portuaire").build(), NOON);

    assertThat(tagNames("")).containsExactly("Port city");
    assertThat(tagNames("lang:de")).containsExactly("Hafenstadt");
    assertThat(tagNames("lights lang:fr")).containsExactly("Ville portuaire");
  }

  private List<String> tagNames(String query) {
    return desk
        .index()
        .counts()
        .of(QueryParser.parse(query), List.of(Facet.TAG), 10)
        .values()
        .get(Facet.TAG)
        .stream()
        .map(Count::name)
        .toList();
  }

  @Test
  void countsNothingInAnEmptyIndex() {
    var none = desk.index().counts().of(QueryParser.parse("anything"), List.of(Facet.values()), 10);

    assertThat(none.values().values()).allMatch(List::isEmpty);
  }

  @Test
  void whatIsTooOldIsTakenOut() {
    desk.put(article(1).build(), NOON);
    desk.put(article(2).build(), NOON.plusSeconds(10));
    desk.put(copy(11, 2, "Inland Post"));

    desk.index().expire(NOON.plus(Duration.ofSeconds(5)));
    desk.index().refresh();

    assertThat(search("")).containsExactly(id(2));
    assertThat(archive.find(id(2)).copies()).isZero();
  }

  @Test
  void aTombstoneTakesOutAnArticleWithItsHistory() {
    desk.put(article(1).build(), NOON);
    desk.put(article(1).revised(2).build(), NOON.plusSeconds(1));

    desk.index().removeArticle(id(1));
    desk.index().refresh();

    assertThat(archive.find(id(1))).isNull();
    assertThat(archive.revisions(id(1))).isEmpty();
  }

  private List<String> search(String query) {
    return archive
        .search(new Search(QueryParser.parse(query), Order.NEWEST, 10, null))
        .stories()
        .stream()
        .map(s -> s.article().id())
        .toList();
  }
}
