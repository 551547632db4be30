package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.TaggableText;
import java.util.Collection;
import java.util.List;

/** One way to find tags. Implementations are safe to call from many threads. */
public interface TagStage {

  /** The stage's name, as {@code Tag.Source} carries it. */
  String name();

  /** Its version; changes whenever its output may. */
  String version();

  /**
   * The tags it finds, each id once; empty if none.
   *
   * @param before what the stages before this one found, each id once; not to be changed
   */
  List<Tag> tag(TaggableText text, Collection<Tag> before);

  /** What tags of this stage carry. */
  default Tag.Source source() {
    return new Tag.Source(name(), version());
  }
}
