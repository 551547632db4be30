package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.Tokenizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** An article's tags by all that rules may call them. */
final class FoundTags {
  private final Set<Query.Tagged> names = new HashSet<>();

  FoundTags(Collection<Tag> tags) {
    tags.forEach(this::add);
  }

  boolean has(Query.Tagged tag) {
    return names.contains(tag);
  }

  /** Every name of every tag. */
  Set<Query.Tagged> names() {
    return names;
  }

  private void add(Tag tag) {
    switch (tag.type()) {
      case PERSON, ORGANISATION, PLACE, EVENT -> add(Query.TagKind.ENTITY, tag);
      case TOPIC -> {
        add(Query.TagKind.TOPIC, tag);
        tag.broader().forEach(id -> names.add(new Query.Tagged(Query.TagKind.TOPIC, id)));
      }
      case KEYPHRASE, RULE, DECLARED, OTHER -> {}
    }
  }

  private void add(Query.TagKind kind, Tag tag) {
    names.add(new Query.Tagged(kind, tag.id()));
    names.add(new Query.Tagged(kind, String.join(" ", Tokenizer.fold(tag.label()))));
  }
}
