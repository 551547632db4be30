package dev.dateline.standalone.tools;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedTool;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.console.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline feed}: what a feed says. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = {
      "Parse a feed: RSS, RDF, Atom or JSON Feed, well-formed or not; a sitemap or an index of them; a section page.",
      "With --ndjson, feeds on standard input. Line in: {\"id\", \"url\", \"contentType\"?, \"selector\"?, \"bytes\": base64}. "
          + "Line out: {\"id\", \"feed\"} or {\"id\", \"error\"}.",
    })
public final class FeedCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A feed; - for standard input.")
  private @Nullable Path file;

  @Option(names = "--ndjson", description = "Read and write lines of JSON.")
  private boolean ndjson;

  @Option(names = "--url", paramLabel = "URL", description = "Address of the feed in FILE.")
  private @Nullable String url;

  @Option(
      names = "--selector",
      paramLabel = "CSS",
      description =
          "For a section page in FILE: its links to articles, or what holds one each; without it,"
              + " those that it marks up as an h-feed.")
  private @Nullable String selector;

  @Mixin private NdjsonOptions options = new NdjsonOptions();

  @Override
  public Integer call() throws IOException {
    if ((file != null) == ndjson) {
      throw new UsageException("feed wants either FILE or --ndjson");
    }
    if (ndjson && (url != null || selector != null)) {
      throw new UsageException(
          "--url and --selector are for FILE; with --ndjson, each line has its own");
    }
    if (selector != null && !FeedParser.isSelector(selector)) {
      throw new UsageException("--selector is no CSS selector: " + selector);
    }
    FeedTool tool = new FeedTool(new FeedParser(FeedLimits.DEFAULT, Clock.systemUTC()));
    if (file == null) {
      options.answer(line -> tool.answer(line, options.timings()));
      return 0;
    }
    return printed(tool, InputFile.read(file));
  }

  private int printed(FeedTool tool, byte[] feed) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode line = json.createObjectNode().put("id", String.valueOf(file)).put("bytes", feed);
    if (url != null) {
      line.put("url", url);
    }
    if (selector != null) {
      line.put("selector", selector);
    }
    ObjectNode answer = (ObjectNode) json.readTree(tool.answer(line.toString(), false));
    boolean parsed = answer.has("feed");
    Output.print((parsed ? answer.get("feed") : answer.retain("error")).toString());
    return parsed ? 0 : 1;
  }
}
