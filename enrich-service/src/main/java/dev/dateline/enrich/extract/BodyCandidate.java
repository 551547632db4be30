package dev.dateline.enrich.extract;

/**
 * A place where the text may stand.
 *
 * @param method what proposes it
 * @param region the place
 * @param score how well it fits; the best one's blocks become the text
 */
record BodyCandidate(Method method, Region region, double score) {

  /** What proposes a candidate. */
  enum Method {
    /** The user's own selector. */
    HINT,
    /** The element's names and tags say that it holds the text. */
    CONTAINER,
    /** The element with the most and purest prose. */
    PROSE,
    /**
     * The densest run of prose, whatever elements part it. It has no vote: where it differs from
     * the others it is as often worse as better, but it shows people where prose was passed over.
     */
    RUN,
    /** The element that agrees best with the text of the structured data. */
    STRUCTURED
  }
}
