package dev.dateline.standalone.gazetteer;

import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.GazetteerFile;
import dev.dateline.runtime.FailedException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline gazetteer}: names of the user's own. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Make a gazetteer of your own, for --gazetteer: persons, organisations, places.")
public final class GazetteerCommand {

  /** Where names come from. */
  static final class Source {
    @Option(
        names = "--csv",
        paramLabel = "FILE",
        required = true,
        description = {
          "A table with a header: name, type (person, organisation, place, event); and where known "
              + "id (Q… of Wikidata, geonames:…, or your own), aliases (parted by |), language, broader "
              + "(ids, parted by |), population, doubt (word: needs evidence)."
        })
    private @Nullable Path csv;

    @Option(
        names = "--wikidata",
        paramLabel = "FILE",
        required = true,
        description = "A JSON dump of Wikidata, as it is published: an array of items.")
    private @Nullable Path wikidata;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Compile names into a gazetteer file. A name that ends in .gz is unpacked.")
  void importNames(
      @ArgGroup(multiplicity = "1") Source source,
      @Option(names = "--output", required = true, paramLabel = "FILE", description = "To write.")
          Path output,
      @Option(
              names = "--min-sitelinks",
              paramLabel = "N",
              defaultValue = "20",
              description =
                  "Of a dump: leave out what fewer Wikipedias write about (default: ${DEFAULT-VALUE}).")
          int fewestSitelinks,
      @Option(
              names = "--languages",
              paramLabel = "LIST",
              split = ",",
              description = "Of a dump: keep names of these languages only.")
          @Nullable Set<String> languages) {
    Path input = source.csv != null ? source.csv : source.wikidata;
    if (input == null) {
      throw new FailedException("nothing to import");
    }
    String version = "own-" + input.getFileName();
    try (InputStream in = open(input)) {
      GazetteerData data =
          source.csv != null
              ? CsvTable.read(in, version)
              : new WikidataDump(fewestSitelinks, languages == null ? Set.of() : languages)
                  .read(in, version);
      write(data, output);
      System.out.println(
          output + ": " + data.entities().size() + " entities, " + data.names().size() + " names");
    } catch (NoSuchFileException e) {
      throw new FailedException("no such file: " + input, e);
    } catch (FailedException e) {
      throw new FailedException(input + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new FailedException("cannot import " + input + ": " + e.getMessage(), e);
    }
  }

  private static InputStream open(Path input) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(input), 1 << 16);
    return input.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** Beside it first, so that what was there stays if this fails. */
  private static void write(GazetteerData data, Path output) throws IOException {
    Path part = output.resolveSibling(output.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      GazetteerFile.write(data, out);
    }
    Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
  }
}
