package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss><title/></rss>|title",
        "<rss><TITLE/></rss>|title",
        "<rss><media:title/></rss>|media:title",
        "<rss xmlns:m='http://search.yahoo.com/mrss/'><m:title/></rss>|media:title",
        "<rss xmlns:media='http://typo.example/'><media:title/></rss>|media:title",
        "<rss><title xmlns='http://purl.org/dc/elements/1.1/'/></rss>|dc:title",
        "<rss xmlns='http://unknown.example/'><title/></rss>|title",
        "<rss xmlns='http://www.w3.org/2005/Atom'><title/></rss>|title",
        "<rss xmlns:atom='http://www.w3.org/2005/Atom'><atom:link/></rss>|atom:link",
        "<rss><link xmlns='http://www.w3.org/2005/Atom'/></rss>|atom:link",
        "<r:rss xmlns:r='http://backend.userland.com/rss2'><r:title/></r:rss>|title",
        "<r:rss><r:title/></r:rss>|title",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title/></feed>|title",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title/></a:feed>|title",
        "<feed><atom:title/></feed>|title",
        "<feed xmlns='http://www.w3.org/2005/Atom/'><title/></feed>|title",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/'><item/></rdf:RDF>|item",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item/></rdf:RDF>|item",
        "<rdf:RDF><rss:item/></rdf:RDF>|item",
      })
  void namesAnElementWhateverItsPrefix(String xml, String name) {
    Element root = XmlFeedReader.tree(xml, FeedLimits.DEFAULT).child(0);

    assertThat(Vocabulary.of(root).name(root.child(0))).isEqualTo(name);
  }
}
