package dev.dateline.standalone.newsroom;

import dev.dateline.standalone.newsroom.StoryFile.Block;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the outlets and their stories, with times counted back from when the newsroom opens. */
final class Outlets {
  private static final List<String> FILES =
      List.of(
          "harbour-gazette",
          "northern-courier",
          "evening-post",
          "ledger-and-quay",
          "der-talbote",
          "abendblatt-kronfels",
          "correo-de-valmar",
          "gaceta-del-puerto",
          "broken-bugle");

  private final Instant opens;

  private Outlets(Instant opens) {
    this.opens = opens;
  }

  /**
   * @param opens when the newsroom opens
   */
  static List<Outlet> read(Instant opens) {
    return FILES.stream().map(new Outlets(opens)::outlet).toList();
  }

  private Outlet outlet(String slug) {
    StoryFile file = StoryFile.read(slug);
    Locale language = Locale.forLanguageTag(file.field("language"));
    ZoneId zone = ZoneId.of(file.field("zone"));
    return new Outlet(
        slug,
        file.field("name"),
        language,
        zone,
        Outlet.FeedForm.of(file.field("feed")),
        file.field("page"),
        Charset.forName(file.fields().getOrDefault("charset", "UTF-8")),
        Integer.parseInt(file.fields().getOrDefault("top", "0")),
        stories(file, new Weekdays(language, opens.atZone(zone).getDayOfWeek())));
  }

  private List<Story> stories(StoryFile file, Weekdays weekdays) {
    String wireFile = file.fields().get("wire");
    Wire wire = wireFile == null ? null : new Wire(StoryFile.read("wire-" + wireFile));
    Map<String, Story> stories = new LinkedHashMap<>();
    for (Block block : file.blocks()) {
      Story earlier = stories.get(block.slug());
      stories.put(
          block.slug(),
          block.kind().equals("revision") && earlier != null
              ? earlier.revised(revision(earlier, block, weekdays))
              : story(block, wire, weekdays));
    }
    return new ArrayList<>(stories.values());
  }

  private Story story(Block block, @Nullable Wire wire, Weekdays weekdays) {
    boolean run = block.kind().equals("run") && wire != null;
    Block copy = run && wire != null ? wire.edit(block) : block;
    return new Story(
        copy.slug(),
        Story.Kind.valueOf(copy.field("kind", "article").toUpperCase(Locale.ROOT)),
        weekdays.move(copy.field("title", copy.slug())),
        weekdays.move(copy.field("standfirst", copy.field("summary", ""))),
        run ? null : copy.field("author"),
        copy.field("place"),
        run && wire != null ? wire.agency() : null,
        run ? copy.slug() : null,
        copy.field("section", "Service"),
        opens.minus(Duration.parse("PT" + copy.field("published", "1h").toUpperCase(Locale.ROOT))),
        null,
        Arrays.stream(copy.field("keywords", "").split(", ")).filter(k -> !k.isEmpty()).toList(),
        copy.paragraphs().stream().map(weekdays::move).toList(),
        null);
  }

  private static Story revision(Story earlier, Block block, Weekdays weekdays) {
    return new Story(
        earlier.slug(),
        earlier.kind(),
        weekdays.move(block.field("title", earlier.title())),
        weekdays.move(block.field("standfirst", earlier.standfirst())),
        earlier.byline(),
        earlier.place(),
        earlier.agency(),
        earlier.wire(),
        earlier.section(),
        earlier.published(),
        null,
        earlier.keywords(),
        block.paragraphs().stream().map(weekdays::move).toList(),
        null);
  }
}
