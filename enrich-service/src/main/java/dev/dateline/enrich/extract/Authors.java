package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote it.
 *
 * @param persons in the page's order
 * @param others names that are no person's: agencies, desks, outlets
 * @param credited whom the page credits, persons or not, as it gives the names
 * @param witness who names the persons, else the others; {@code null} if nobody does
 */
record Authors(
    List<String> persons, List<String> others, List<String> credited, @Nullable Witness witness) {
  private static final int BEFORE = 3;
  private static final int AFTER = 12;

  /** With the persons that sign the text. */
  Authors signed(List<String> names) {
    return new Authors(names, others, names, Witness.TEXT);
  }

  /** The persons, weighed by whether the page shows their names; {@code null} if there are none. */
  @Nullable Found<List<String>> weighed(PageText page) {
    if (persons.isEmpty() || witness == null) {
      return null;
    }
    String first = persons.getFirst();
    boolean seen =
        witness != Witness.SHOWN
            && page.nearHeadline(BEFORE, AFTER).stream()
                .anyMatch(block -> block.text().contains(first));
    return Found.weighed(persons, witness, seen ? List.of(Witness.SHOWN) : List.of(), List.of());
  }

  /** Whom the page credits; the agency where it credits nobody. */
  List<String> byline(Credit credit) {
    String name = credit.name();
    return credited.isEmpty() && name != null ? List.of(name) : credited;
  }
}
