package dev.dateline.standalone.tools;

import dev.dateline.enrich.KnownPlaces;
import dev.dateline.enrich.extract.ExtractTool;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.ingest.fetch.PageText;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.console.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline extract}: the article of a page. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Extract the article of a page.",
      "With --ndjson, of pages on standard input. Line in: {\"id\", \"url\", \"html\"}, "
          + "and \"feedTitle\" if a feed has given the page a title. Line out: "
          + "{\"id\", \"article\"} or {\"id\", \"error\"}. Its authors are the whole byline, its "
          + "persons those of them who are persons.",
    })
public final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "An HTML page; - for standard input.")
  private @Nullable Path html;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "A page saved as flat text; - for standard input.")
  private @Nullable Path text;

  @Option(names = "--ndjson", description = "Read and write lines of JSON.")
  private boolean ndjson;

  @Option(names = "--url", paramLabel = "URL", description = "Address of the HTML page.")
  private @Nullable String url;

  @Option(
      names = "--explain",
      description = "Write how the article of the page was found, as an HTML page to look at.")
  private boolean explain;

  @Mixin private NdjsonOptions options = new NdjsonOptions();

  @Override
  public Integer call() throws IOException {
    int inputs = (html == null ? 0 : 1) + (text == null ? 0 : 1) + (ndjson ? 1 : 0);
    if (inputs != 1) {
      throw new UsageException("extract wants one of FILE, --text FILE and --ndjson");
    }
    if (explain && ndjson) {
      throw new UsageException("extract --explain wants one page: FILE or --text FILE");
    }
    ExtractTool tool = new ExtractTool(new KnownPlaces(Gazetteer::load));
    if (html != null) {
      String page = page(html);
      return explain ? shown(tool.explain(page, url)) : printed(tool.answerHtml(page, url));
    }
    if (text != null) {
      String page = new String(InputFile.read(text), StandardCharsets.UTF_8);
      return explain ? shown(tool.explainText(page)) : printed(tool.answerText(page));
    }
    options.answer(line -> tool.answer(line, options.timings()));
    return 0;
  }

  /** The page in a file, decoded as one that is fetched without a word on its charset. */
  static String page(Path file) throws IOException {
    return PageText.decode(InputFile.read(file), null).html();
  }

  private static int shown(String explanation) {
    Output.print(explanation);
    return 0;
  }

  private static int printed(String answer) {
    Output.print(answer);
    return answer.startsWith("{\"error\"") ? 1 : 0;
  }
}
