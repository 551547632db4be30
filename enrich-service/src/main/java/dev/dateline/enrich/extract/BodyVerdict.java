package dev.dateline.enrich.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text was found, for people to look at.
 *
 * @param candidates all that were proposed
 * @param chosen the one that became the text; {@code null} if there was none, or if the structured
 *     data stands in for a page that does not show its text
 * @param fates what became of each block of the page, in the page's order
 */
record BodyVerdict(
    List<BodyCandidate> candidates, @Nullable BodyCandidate chosen, List<BlockFate> fates) {}
