package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step of lending a site: the instance that polls the site's feeds is the only one to ask it, and
 * lends it to others that feeds of other sites lead there, one at a time.
 *
 * @param step which one
 * @param instance whose turn it is about: a name that is made up when a process starts
 * @param number which of the instance's turns; a loan and a return repeat that of the want
 * @param span for how long after it wrote the want the instance begins requests at most; zero in a
 *     return
 * @param ago how long before this was written the last request to the site began that the writer
 *     knows of; {@code null} if it knows of none that the reader may not have heard of
 */
public record SiteTurn(
    Step step, String instance, long number, Duration span, @Nullable Duration ago) {

  /** What a step says. */
  public enum Step {
    /** The instance asks for the site. */
    @JsonProperty("wanted")
    WANTED,
    /** The site is the instance's: its owner has no request open there and begins none. */
    @JsonProperty("lent")
    LENT,
    /** The instance has no request open there and begins none. */
    @JsonProperty("returned")
    RETURNED
  }

  /** The instance asks for the site. */
  public static SiteTurn wanted(String instance, long number, Duration span) {
    return new SiteTurn(Step.WANTED, instance, number, span, null);
  }

  /** The owner lends it. */
  public static SiteTurn lent(String instance, long number, Duration span, @Nullable Duration ago) {
    return new SiteTurn(Step.LENT, instance, number, span, ago);
  }

  /** The owner has it back. */
  public static SiteTurn returned(String instance, long number, @Nullable Duration ago) {
    return new SiteTurn(Step.RETURNED, instance, number, Duration.ZERO, ago);
  }
}
