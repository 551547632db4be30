package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What kind of page an article stands on. */
final class Kinds {
  private static final int SHORT = 120;

  /** Dated entries that make a page that calls itself live one that is. */
  private static final int ENTRIES = 3;

  private static final int LONGEST_HEADING = 400;
  private static final int LONGEST_TIME = 40;
  private static final Pattern TIME =
      Pattern.compile("(?:[^\\d]{0,12}\\s)?(\\d{1,2})[:.h](\\d{2})\\b");
  private static final Pattern AFTERNOON = Pattern.compile("\\G\\s?[pP]\\.?[mM]");
  private static final Lexicon LIVE = Lexicon.load("live-words.txt");
  private static final Lexicon BROADCAST = Lexicon.load("broadcast-words.txt");
  private static final int MOST_ENTRIES = 50;

  private Kinds() {}

  /**
   * @param words of the text
   * @param signed whether the page names its author or its day, as sections and shops do not
   */
  static Article.Kind of(Witnesses page, int words, boolean signed) {
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
    boolean article = !page.articles().isEmpty() || (type != null && type.equals("article"));
    return signed && article && PictureSeries.is(page, words)
        ? Article.Kind.GALLERY
        : Article.Kind.ARTICLE;
  }

  /**
   * Whether the page calls itself live and gives the time above each of several entries. What may
   * announce a broadcast as well must give its entries newest first, as no programme does.
   */
  private static boolean isLive(Witnesses page, String url) {
    boolean surely = hasSegment(url, "liveblog", "live-blog", "liveticker", "live-updates");
    boolean maybe = hasSegment(url, "live");
    for (Element heading : page.survey().tag("h1")) {
      String text = ElementText.of(heading, LONGEST_HEADING);
      surely |= LIVE.within(text);
      maybe |= BROADCAST.within(text);
    }
    if (!surely && !maybe) {
      return false;
    }
    Surroundings beside = page.beside();
    List<Block> blocks = page.text().blocks();
    List<Integer> times = new ArrayList<>();
    for (Block block :
        blocks.subList(Math.min(page.text().headline() + 1, blocks.size()), blocks.size())) {
      int minute = minute(block.text());
      if (minute >= 0 && times.size() < MOST_ENTRIES && !beside.hold(block.element())) {
        times.add(minute);
      }
    }
    return isLive(surely, times);
  }

  /** The same of a page saved as flat text. */
  static Article.Kind of(List<FlatLine> lines, String title) {
    boolean surely = LIVE.within(title);
    if (!surely && !BROADCAST.within(title)) {
      return Article.Kind.ARTICLE;
    }
    List<Integer> times =
        lines.stream()
            .map(line -> minute(line.text()))
            .filter(minute -> minute >= 0)
            .limit(MOST_ENTRIES)
            .toList();
    return isLive(surely, times) ? Article.Kind.LIVE : Article.Kind.ARTICLE;
  }

  private static boolean isLive(boolean surely, List<Integer> times) {
    return times.size() >= ENTRIES && (surely || isNewestFirst(times));
  }

  /** Whether the times fall from entry to entry, but for midnight. */
  private static boolean isNewestFirst(List<Integer> times) {
    int rises = 0;
    for (int i = 1; i < times.size(); i++) {
      rises += times.get(i) > times.get(i - 1) ? 1 : 0;
    }
    return rises <= 1 && times.size() - rises >= ENTRIES && times.getFirst() > times.get(1);
  }

  /** The minute of the day that a line opens with, -1 if it is longer or opens with none. */
  private static int minute(String line) {
    Matcher time = TIME.matcher(line);
    if (line.length() > LONGEST_TIME || !time.lookingAt()) {
      return -1;
    }
    int hour = Integer.parseInt(time.group(1));
    boolean afternoon = hour < 12 && AFTERNOON.matcher(line).find(time.end());
    return (hour + (afternoon ? 12 : 0)) * 60 + Integer.parseInt(time.group(2));
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
