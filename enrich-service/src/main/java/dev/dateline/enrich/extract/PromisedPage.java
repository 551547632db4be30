package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that have nothing of the article which a feed's entry, or the page's own metadata,
 * promises: hardly a word of its title stands on them. Whatever they say instead, and in which
 * words, it is not the article. Left alone are long texts, pages of pictures and the like, and
 * promises that say little or are written in another script than the page.
 */
final class PromisedPage {
  /** Words of a text that is long: even an offer to pay or consent seldom says more. */
  private static final int LONG = 350;

  /** Words of a text that may say nothing of what its own headline says. */
  private static final int SHORT = 25;

  /** Telling words of a title that says something. */
  private static final int TELLING = 3;

  /** The same of a title that only the page itself has, and may have in place of a headline. */
  private static final int TELLING_ALONE = 4;

  /** One telling word in so many may stand on any page. */
  private static final int CHANCE = 5;

  /** Characters of a title or a summary that are looked at. */
  private static final int LOOKED_AT = 400;

  private static final int LONGEST_SUMMARY = 4_000;

  private PromisedPage() {}

  /** {@code null} if the page may be what was promised, or nobody knows what was. */
  static @Nullable NotAnArticle verdict(
      Witnesses page, ExtractedArticle article, ShownArticle shown, boolean declared) {
    if (article.kind() != Article.Kind.ARTICLE
        || article.wordCount() > LONG
        || (declared && shown.isShownAsDeclared())) {
      return null;
    }
    List<String> promises = promises(page, declared && article.wordCount() >= SHORT);
    if (promises.isEmpty()) {
      return null;
    }
    String body = Prose.key(article.body()); // which scripts may hold, and no block
    List<String> keys =
        Stream.concat(Stream.of(body), page.text().blocks().stream().map(Block::key)).toList();
    if (promises.stream().anyMatch(text -> isKept(text, keys, article))) {
      return null;
    }
    String promise = promises.getFirst();
    return ConsentTalk.isOf(body)
        ? new NotAnArticle(Reason.CONSENT_WALL, "speaks of consent, and not of: " + promise)
        : new NotAnArticle(Reason.EMPTY, "speaks of anything but: " + promise);
  }

  private static List<String> promises(Witnesses page, boolean itself) {
    var entry = page.entry();
    Stream<String> others =
        entry == null ? Stream.empty() : telling(TELLING, entry.title(), text(entry.summary()));
    Stream<String> own =
        itself
            ? telling(
                TELLING_ALONE,
                page.said("headline"),
                page.survey().meta("og:title", "twitter:title"))
            : Stream.empty();
    return Stream.concat(others, own).toList();
  }

  private static Stream<String> telling(int words, @Nullable String... texts) {
    return Arrays.stream(texts)
        .filter(Objects::nonNull)
        .map(text -> text.substring(0, Math.min(LOOKED_AT, text.length())))
        .filter(text -> TitleStems.of(text).words() >= words);
  }

  private static @Nullable String text(@Nullable String html) {
    return html == null || html.length() > LONGEST_SUMMARY ? null : Jsoup.parse(html).text();
  }

  private static boolean isKept(String promise, List<String> keys, ExtractedArticle article) {
    TitleStems title = TitleStems.of(promise);
    return title.knownIn(keys) * CHANCE > title.stems().size()
        || isLatin(promise) != isLatin(article.body());
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
            .filter(Character::isLetter)
            .mapToLong(c -> UnicodeScript.of(c) == UnicodeScript.LATIN ? 1 : -1)
            .sum()
        > 0;
  }
}
