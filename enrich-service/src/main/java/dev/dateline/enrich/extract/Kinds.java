package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Article;

/** What kind of page an article stands on. */
final class Kinds {
  private static final int SHORT = 120;

  private Kinds() {}

  static Article.Kind of(Witnesses page, int words) {
    boolean video = false;
    boolean audio = false;
    boolean gallery = false;
    for (JsonNode object : page.data().objects()) {
      if (JsonLd.isA(object, "LiveBlogPosting")) {
        return Article.Kind.LIVE;
      }
      gallery |= JsonLd.isA(object, "ImageGallery", "MediaGallery");
      video |= JsonLd.isA(object, "VideoObject");
      audio |= JsonLd.isA(object, "PodcastEpisode", "AudioObject");
    }
    String type = page.survey().meta("og:type");
    String url = page.url() == null ? "" : Prose.lower(page.url());
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

  private static boolean hasSegment(String url, String... segments) {
    for (String segment : segments) {
      if (url.contains('/' + segment + '/')) {
        return true;
      }
    }
    return false;
  }
}
