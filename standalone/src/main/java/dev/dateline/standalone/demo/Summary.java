package dev.dateline.standalone.demo;

import dev.dateline.standalone.live.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** What came of the sample, in one line. */
final class Summary {
  private Summary() {}

  static String of(Tally tally, MeterRegistry metrics, Duration took) {
    Counter known = metrics.find("dateline.enrich.articles").tag("outcome", "repeated").counter();
    return String.join(
            ", ",
            count(tally.published().size(), "new article"),
            count(tally.repeated().size(), "copy held back", "copies held back"),
            count(tally.revised().size(), "revision"),
            count(known == null ? 0 : (int) known.count(), "page seen before", "pages seen before"),
            count(tally.died().size(), "dead letter"),
            count(tally.failedFeeds().size(), "broken feed"))
        + String.format(Locale.ROOT, " in %.1f s", took.toMillis() / 1000.0);
  }

  private static String count(int number, String name) {
    return count(number, name, name + "s");
  }

  private static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
