package dev.dateline.benchmarks.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles {@code countries.tsv}, the gazetteer that tagging ships, from three npm packages and a
 * list of our own: see docs/data.md. Run it again when a new edition of a package is out:
 *
 * <pre>
 * npm install --ignore-scripts @rapideditor/country-coder cldr-localenames-full i18n-nationality
 * java … dev.dateline.benchmarks.tag.GazetteerCompiler node_modules countries.tsv
 * </pre>
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
    Files.writeString(Path.of(args[1]), compile(Path.of(args[0])));
  }

  /** The gazetteer's lines, from the folder of the packages. */
  static String compile(Path packages) throws IOException {
    GazetteerDraft draft = new GazetteerDraft();
    String places = CountryCoder.read(packages.resolve("@rapideditor/country-coder"), draft);
    String names = CldrNames.read(packages.resolve("cldr-localenames-full"), draft);
    String demonyms = Nationalities.read(packages.resolve("i18n-nationality"), draft);
    ExtraNames.read(draft);
    Inflections.apply(draft);
    return draft.lines(
        "cldr-%s country-coder-%s nationality-%s".formatted(names, places, demonyms));
  }
}
