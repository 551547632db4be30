package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Tags of users' own rules: {@code rule:<id>}. */
public final class RuleStage implements TagStage {
  /** Most mentions that one tag carries. */
  private static final int MAX_MENTIONS = 50;

  private final Supplier<RuleSet> current;

  /**
   * @param current asked once for each article, so that the caller can swap the snapshot
   */
  public RuleStage(Supplier<RuleSet> current) {
    this.current = current;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    QueryMatcher matcher = new QueryMatcher(text, new FoundTags(before));
    List<Tag> tags = new ArrayList<>();
    for (CompiledRule rule : current.get().matching(text, matcher)) {
      tags.add(tag(rule, text, matcher));
    }
    return tags;
  }

  private Tag tag(CompiledRule rule, TaggableText text, QueryMatcher matcher) {
    List<Span> spans = matcher.spans(rule.query());
    List<Tag.Mention> mentions = new ArrayList<>(Math.min(spans.size(), MAX_MENTIONS));
    for (int i = 0; i < spans.size() && i < MAX_MENTIONS; i++) {
      mentions.add(spans.get(i).mention(text));
    }
    return new Tag(
        "rule:" + rule.rule().id(),
        rule.label(),
        Tag.Type.RULE,
        Tag.Rel.ABOUT,
        1.0,
        "rule",
        mentions,
        List.of(),
        source());
  }
}
