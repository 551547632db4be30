package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LongSetTest {
  @Property(tries = 100)
  void holdsWhatWasAddedAndNothingElse(
      @ForAll @Size(max = 3_000) List<Long> added, @ForAll List<Long> asked) {
    LongSet set = new LongSet();
    added.forEach(set::add);

    Set<Long> expected = new HashSet<>(added);
    assertThat(added).allMatch(set::contains);
    assertThat(asked).allMatch(value -> set.contains(value) == expected.contains(value));
  }
}
