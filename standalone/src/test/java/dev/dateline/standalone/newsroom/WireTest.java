package dev.dateline.standalone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.newsroom.StoryFile.Block;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
  private final Wire wire =
      new Wire(
          StoryFile.parse(
              """
              agency: Example Agency
              short: EA

              == flood
              title: River rises
              place: Hull

              First.

              Second.

              Third.
              """));

  @Test
  void runsCopyAsItCameUnlessTheOutletEditsIt() {
    Block run = wire.edit(new Block("run", "flood", Map.of(), List.of()));

    assertThat(run.paragraphs()).containsExactly("First.", "Second.", "Third.");
    assertThat(run.field("title")).isEqualTo("River rises");
  }

  @Test
  void cutsReordersAndReplacesHeadlineAndLead() {
    Map<String, String> edits = Map.of("title", "Hull under water", "lead", "New.", "order", "1 3");

    Block run = wire.edit(new Block("run", "flood", edits, List.of()));

    assertThat(run.paragraphs()).containsExactly("New.", "Third.");
    assertThat(run.field("title")).isEqualTo("Hull under water");
    assertThat(run.field("place")).isEqualTo("Hull");
  }

  @Test
  void refusesToRunWhatTheAgencyDoesNotHave() {
    assertThatThrownBy(() -> wire.edit(new Block("run", "fire", Map.of(), List.of())))
        .hasMessage("Example Agency has no story fire");
  }
}
