package dev.dateline.ingest.fetch;

import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.fetch.PageResult.Failed;
import dev.dateline.ingest.fetch.PageResult.Fetched;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way to the page of one entry. Where what is found is only a signpost (a refresh), or a page
 * whose text comes by script, the page's own word is taken for where the text is: the refresh's
 * target, the AMP version, the canonical address. Each is fetched like any other address, at most
 * {@value #MOST_SIGNPOSTS} of them, none twice.
 */
final class PageVisit {
  private static final int MOST_SIGNPOSTS = 2;

  /** Fewer letters than this are no article if scripts may bring more. */
  private static final int SHELL_LETTERS = 250;

  /** Fewer than this, and a page may be there only to point elsewhere. */
  private static final int STUB_LETTERS = 300;

  private static final Set<String> HTML =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

  private final HttpFetcher fetcher;
  private final Set<String> visited = new HashSet<>();

  /** Why a signpost led nowhere. */
  private @Nullable Failed stopped;

  /** Of the page looked at last. */
  private @Nullable Sketched sketched;

  private record Sketched(String html, PageSketch sketch) {}

  PageVisit(HttpFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** The page, or why there is none worth having. */
  PageResult visit(FetchRequest request) throws InterruptedException {
    PageResult first = look(request);
    PageResult best = first;
    FetchRequest next = request;
    for (int n = 0; n < MOST_SIGNPOSTS && best instanceof Fetched(RawArticle.Page page); n++) {
      Target ahead = ahead(page);
      if (ahead == null) {
        break;
      }
      next = next.to(ahead.toString());
      PageResult found = look(next);
      if (found instanceof Failed failed) {
        stopped = failed;
        break;
      }
      best = found;
    }
    return judged(best);
  }

  private PageResult look(FetchRequest request) throws InterruptedException {
    visited.add(key(request.url()));
    PageResult result = page(fetcher.fetch(request));
    if (result instanceof Fetched(RawArticle.Page page)) {
      visited.add(key(page.url()));
    }
    return result;
  }

  /** Where the page points instead of having a text; {@code null} if nowhere new. */
  private @Nullable Target ahead(RawArticle.Page page) {
    PageSketch sketch = sketch(page);
    if (sketch.refresh() != null && sketch.letters() < Walls.MOST_LETTERS) {
      Target target = fresh(page, sketch.refresh());
      if (target != null) {
        return target;
      }
    }
    boolean stub = sketch.letters() < STUB_LETTERS && !sketch.data();
    Target amp =
        (stub || isShell(sketch)) && sketch.amp() != null ? fresh(page, sketch.amp()) : null;
    if (amp != null || !stub || sketch.canonical() == null) {
      return amp;
    }
    Target canonical = fresh(page, sketch.canonical());
    // many a page names its site's front page by mistake
    return canonical == null || canonical.path().equals("/") ? null : canonical;
  }

  private @Nullable Target fresh(RawArticle.Page page, String reference) {
    try {
      Target target = Target.parse(page.url()).resolve(reference);
      boolean wall = Walls.ofRedirect(Target.parse(page.url()), target) != null;
      return wall || visited.contains(key(target.toString())) ? null : target;
    } catch (IOException e) {
      return null;
    }
  }

  private PageSketch sketch(RawArticle.Page page) {
    Sketched last = sketched;
    if (last == null || !last.html().equals(page.html())) {
      last = new Sketched(page.html(), PageSketch.of(page.html()));
      sketched = last;
    }
    return last.sketch();
  }

  private PageResult judged(PageResult result) {
    if (!(result instanceof Fetched(RawArticle.Page page))) {
      return result;
    }
    PageSketch sketch = sketch(page);
    FetchError wall = Walls.ofPage(sketch, page.html());
    if (wall != null) {
      return new Failed(wall, "the page is " + wall.words());
    }
    if (sketch.refresh() != null && !sketch.data() && sketch.letters() < SHELL_LETTERS) {
      return stopped != null
          ? new Failed(stopped.error(), "the page only leads on: " + stopped.message())
          : new Failed(FetchError.EMPTY_PAGE, "the page only leads on, and to nothing new");
    }
    return isShell(sketch)
        ? new Failed(FetchError.EMPTY_PAGE, "the page has no text without its scripts")
        : result;
  }

  private static boolean isShell(PageSketch sketch) {
    return sketch.scripted() && !sketch.data() && sketch.letters() < SHELL_LETTERS;
  }

  private static String key(String url) {
    int fragment = url.indexOf('#');
    String bare = fragment < 0 ? url : url.substring(0, fragment);
    return bare.replaceFirst("^https?:", "");
  }

  static PageResult page(FetchResult result) {
    return switch (result) {
      case FetchResult.Failed(FetchError error, String message, var retryAfter) ->
          new Failed(error, message);
      case FetchResult.NotModified none ->
          new Failed(FetchError.CLIENT_ERROR, "the server answered 304");
      case FetchResult.Fetched fetched when !isHtml(fetched.contentType()) ->
          new Failed(FetchError.CONTENT_TYPE, "no HTML but " + fetched.contentType());
      case FetchResult.Fetched fetched -> {
        PageText text = PageText.decode(fetched.body(), fetched.contentType());
        yield new Fetched(
            new RawArticle.Page(
                fetched.url(),
                fetched.status(),
                fetched.contentType(),
                text.charset(),
                fetched.fetchedAt(),
                text.html()));
      }
    };
  }

  /** A page without a type is taken for HTML, as browsers do. */
  static boolean isHtml(@Nullable String contentType) {
    if (contentType == null) {
      return true;
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return HTML.contains(type.strip().toLowerCase(Locale.ROOT));
  }
}
