package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Article;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What kind of page an article stands on. */
final class Kinds {
  private static final int SHORT = 120;

  /** Dated entries that make a page that calls itself live one that is. */
  private static final int ENTRIES = 3;

  private static final int LONGEST_HEADING = 400;
  private static final int LONGEST_TIME = 40;
  private static final Pattern TIME = Pattern.compile("(?:[^\\d]{0,12}\\s)?\\d{1,2}[:.h]\\d{2}\\b");
  private static final Lexicon LIVE = Lexicon.load("live-words.txt");

  private Kinds() {}

  static Article.Kind of(Witnesses page, int words) {
    boolean video = false;
    boolean audio = false;
    boolean gallery = false;
    for (JsonNode object : page.data().own()) {
      if (JsonLd.isA(object, "LiveBlogPosting")) {
        return Article.Kind.LIVE;
      }
      gallery |= JsonLd.isA(object, "ImageGallery", "MediaGallery");
      video |= JsonLd.isA(object, "VideoObject");
      audio |= JsonLd.isA(object, "PodcastEpisode", "AudioObject");
    }
    String type = page.survey().meta("og:type");
    String url = page.url() == null ? "" : Prose.lower(page.url());
    if (isLive(page, url)) {
      return Article.Kind.LIVE;
    }
    if (words > SHORT) {
      return Article.Kind.ARTICLE;
    }
    if (gallery
        || hasSegment(
            url,
            "gallery",
            "galleries",
            "photos",
            "pictures",
            "galerie",
            "fotostrecke",
            "bilder")) {
      return Article.Kind.GALLERY;
    }
    if ((type != null && type.startsWith("video"))
        || (video && hasSegment(url, "video", "videos", "watch"))
        || (video && page.articles().isEmpty())) {
      return Article.Kind.VIDEO;
    }
    if (audio && (page.articles().isEmpty() || hasSegment(url, "podcast", "podcasts", "audio"))) {
      return Article.Kind.AUDIO;
    }
    return Article.Kind.ARTICLE;
  }

  /** Whether the page calls itself live and gives the time above each of several entries. */
  private static boolean isLive(Witnesses page, String url) {
    boolean called = hasSegment(url, "live", "liveblog", "live-blog", "liveticker", "live-updates");
    for (Element heading : page.survey().tag("h1")) {
      called |= LIVE.within(ElementText.of(heading, LONGEST_HEADING));
    }
    if (!called) {
      return false;
    }
    Surroundings beside = page.beside();
    int entries = 0;
    List<Block> blocks = page.text().blocks();
    for (int i = page.text().headline() + 1; i < blocks.size() && entries < ENTRIES; i++) {
      Block block = blocks.get(i);
      entries += isTime(block.text()) && !beside.hold(block.element()) ? 1 : 0;
    }
    return entries >= ENTRIES;
  }

  /** The same of a page saved as flat text. */
  static Article.Kind of(List<FlatLine> lines, String title) {
    boolean live =
        LIVE.within(title)
            && lines.stream().filter(line -> isTime(line.text())).limit(ENTRIES).count() == ENTRIES;
    return live ? Article.Kind.LIVE : Article.Kind.ARTICLE;
  }

  private static boolean isTime(String line) {
    return line.length() <= LONGEST_TIME && TIME.matcher(line).lookingAt();
  }

  private static boolean hasSegment(String url, String... segments) {
    for (String segment : segments) {
      if (url.contains('/' + segment + '/')) {
        return true;
      }
    }
    return false;
  }
}
