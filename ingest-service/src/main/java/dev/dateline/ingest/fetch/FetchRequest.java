package dev.dateline.ingest.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param url absolute; repaired where it holds characters that should have been escaped
 * @param accept the Accept header
 * @param maxBytes of the body after decompression
 * @param validators of the last answer
 * @param headers the user's own; sent to {@code owner}'s site only
 * @param owner the address that the user gave the headers for
 * @param gate asked before each address, those that redirects lead to included
 * @param admission asked when the turn at the site has come
 * @param cut whether a body that is too large is cut off instead of refused, and an answer without
 *     content taken for what its status says, as of robots.txt (RFC 9309, 2.3.1)
 */
public record FetchRequest(
    String url,
    String accept,
    int maxBytes,
    CacheValidators validators,
    Map<String, String> headers,
    String owner,
    Gate gate,
    Admission admission,
    boolean cut) {
  /** What may forbid a request. */
  interface Gate {
    Gate OPEN = target -> null;

    /** Why the address must not be fetched; {@code null} if it may be. */
    FetchResult.@Nullable Failed refusal(Target target) throws InterruptedException;
  }

  /** Who must agree before anything is asked. */
  public interface Admission {
    /** Nobody need agree. */
    Admission FREE = () -> Answer.NOW;

    /** Whether the request may be made. */
    enum Answer {
      NOW,
      /** Not yet: whoever asks may ask again soon, and keeps nobody else waiting meanwhile. */
      LATER,
      NEVER
    }

    Answer admit() throws InterruptedException;
  }

  /** The same for another address. */
  FetchRequest to(String other) {
    return new FetchRequest(
        other, accept, maxBytes, validators, headers, owner, gate, admission, cut);
  }

  static FetchRequest robots(String url, int maxBytes) {
    return new FetchRequest(
        url,
        "text/plain, */*;q=0.1",
        maxBytes,
        CacheValidators.NONE,
        Map.of(),
        url,
        Gate.OPEN,
        Admission.FREE,
        true);
  }
}
