package dev.dateline.standalone.newsroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An agency's wire, and what outlets make of its copy: cut, reordered, with a new headline or lead.
 */
final class Wire {
  private final Story.Agency agency;
  private final Map<String, StoryFile.Block> copy = new HashMap<>();

  Wire(StoryFile file) {
    agency = new Story.Agency(file.field("agency"), file.field("short"));
    file.blocks().forEach(block -> copy.put(block.slug(), block));
  }

  Story.Agency agency() {
    return agency;
  }

  /**
   * The story that an outlet's {@code run} block makes of the agency's.
   *
   * @param run its fields stand in for the agency's; {@code order} numbers the paragraphs kept,
   *     from 1; {@code lead} replaces the first
   */
  StoryFile.Block edit(StoryFile.Block run) {
    StoryFile.Block original = copy.get(run.slug());
    if (original == null) {
      throw new IllegalStateException(agency.name() + " has no story " + run.slug());
    }
    List<String> source = new ArrayList<>(original.paragraphs());
    source.set(0, run.field("lead", source.getFirst()));
    List<String> paragraphs = new ArrayList<>();
    String order = run.field("order");
    if (order == null) {
      paragraphs.addAll(source);
    } else {
      for (String number : order.split(" ")) {
        paragraphs.add(source.get(Integer.parseInt(number) - 1));
      }
    }
    Map<String, String> fields = new HashMap<>(original.fields());
    fields.putAll(run.fields());
    return new StoryFile.Block(run.kind(), run.slug(), fields, paragraphs);
  }
}
