package dev.dateline.enrich;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.tag.TagStage;
import dev.dateline.enrich.text.TaggableText;
import java.util.Collection;
import java.util.List;

/** A tagging stage that fails as often as its list has entries. */
record BreakingStage(List<String> failures) implements TagStage {
  @Override
  public String name() {
    return "breaking";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    if (!failures.isEmpty()) {
      failures.removeFirst();
      throw new ClassCastException("as some library might");
    }
    return List.of();
  }
}
