package dev.dateline.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** What a request says besides its address. */
final class RequestHeaders {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8192}");

  /** The connection's own business, and what would make an answer unreadable. */
  private static final Set<String> NOT_THE_USERS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "accept-encoding",
          "te",
          "upgrade",
          "expect",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "range");

  private RequestHeaders() {}

  /** The request for one hop. */
  static HttpGet get(FetchRequest request, Target target, String userAgent) throws FetchException {
    HttpGet get = new HttpGet(target.toString());
    get.setHeader("Accept", request.accept());
    get.setHeader("Accept-Encoding", BodyReader.ACCEPT_ENCODING);
    get.setHeader("User-Agent", userAgent);
    conditional(get, request.validators());
    own(get, request, target);
    return get;
  }

  private static void conditional(HttpGet get, CacheValidators validators) {
    if (validators.etag() != null && VALUE.matcher(validators.etag()).matches()) {
      get.setHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null && VALUE.matcher(validators.lastModified()).matches()) {
      get.setHeader("If-Modified-Since", validators.lastModified());
    }
  }

  /**
   * A cookie or key goes to the site that it was given for, never in the clear if that was secure.
   */
  private static void own(HttpGet get, FetchRequest request, Target target) throws FetchException {
    if (request.headers().isEmpty()) {
      return;
    }
    Target owner = Target.parse(request.owner());
    boolean secure = target.scheme().equals("https") || owner.scheme().equals("http");
    if (!Site.of(owner).equals(Site.of(target)) || !secure) {
      return;
    }
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (TOKEN.matcher(name).matches()
          && VALUE.matcher(header.getValue()).matches()
          && !NOT_THE_USERS.contains(name)) {
        get.setHeader(header.getKey(), header.getValue());
      }
    }
  }
}
