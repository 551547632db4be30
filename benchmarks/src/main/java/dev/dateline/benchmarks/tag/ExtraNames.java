package dev.dateline.benchmarks.tag;

import dev.dateline.enrich.gazetteer.Name;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names of our own: see {@code extra.tsv} beside this class. */
final class ExtraNames {
  private ExtraNames() {}

  static void read(GazetteerDraft draft) throws IOException {
    try (@Nullable InputStream in = ExtraNames.class.getResourceAsStream("extra.tsv")) {
      if (in == null) {
        throw new IOException("extra.tsv is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, draft));
    }
  }

  private static void read(String line, GazetteerDraft draft) {
    String[] cells = line.split("\t");
    if (cells.length != 4) {
      throw new IllegalArgumentException("not four cells: " + line);
    }
    for (String language : cells[2].split("\\|")) {
      for (String written : cells[3].split("\\|")) {
        switch (cells[1]) {
          case "drop" -> draft.drop(cells[0], language, written);
          case "doubt" -> draft.doubt(cells[0], language, written, Name.Doubt.WORD);
          case "namesake" -> draft.doubt(cells[0], language, written, Name.Doubt.NAMESAKE);
          default -> draft.alias(cells[0], cells[1], language, written);
        }
      }
    }
  }
}
