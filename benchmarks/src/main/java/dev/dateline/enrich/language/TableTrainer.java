package dev.dateline.enrich.language;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code languages.bin}, the table that the language detector ships, of what {@link
 * CorpusReader} has counted:
 *
 * <pre>
 * java … dev.dateline.enrich.language.TableTrainer COUNTS languages.bin [SOURCE-LEFT-OUT…]
 * </pre>
 *
 * Each source's words count by a root of their number, so that no program's own vocabulary drowns
 * the language's. A run of letters speaks for a language by the logarithm of how much more often it
 * is used there than what is never seen.
 */
final class TableTrainer {
  private static final String VERSION = "1";

  /** Words of one source beyond which more of them change nothing. */
  private static final int SAMPLE = 60_000;

  /** How much more a whole word says than a run of letters. */
  private static final double WORD = 1.5;

  /** Steps below which a weight is not kept. */
  private static final int LEAST = LanguageTable.STEPS / 2;

  /**
   * What was found best on sources left out.
   *
   * @param damping power of a word's count
   * @param sourceDamping power of a source's size
   * @param list how much a word list counts beside running text
   * @param plain share of a word's weight at which it stands without its accents
   * @param function share of a language's text that its function words take beside what was counted
   * @param floors by order, the share that is as good as never seen
   * @param kept by order, the most that a language keeps
   */
  record Tuning(
      double damping,
      double sourceDamping,
      double list,
      double plain,
      double function,
      double[] floors,
      int[] kept) {
    static final Tuning BEST =
        new Tuning(
            0.75,
            0.5,
            0.5,
            0.06,
            0.08,
            new double[] {0, 0, 2e-5, 1e-5, 5e-6, 5e-6, 5e-6},
            new int[] {0, 0, 600, 3000, 5500, 5500, 4000});
  }

  /** Those written in Latin letters; behind a dash the script, where it is not the main one. */
  private static final List<String> LATIN =
      List.of(
          ("af az br bs ca co cs cy da de en eo es et eu fi fo fr fy ga gd gl ha hr hu id ig is it jv"
                  + " ku la lb lg lt lv mg mi ms mt nb nl nn oc om pl pt ro rw sk sl sn so sq sr-Latn st"
                  + " su sv sw tl tn tr ts uz vi xh yo zu")
              .split(" "));

  /** Those that share another script; of the rest the letters tell. */
  private static final List<String> OTHER =
      List.of(
          ("ba be bg cv kk ky mk mn ru sr tg tt uk ar fa ps sd ug ur hi mr ne as bn am ti he yi bo dz")
              .split(" "));

  private final Map<String, Map<String, Map<String, Double>>> counts;
  private final Tuning tuning;
  private final Map<Integer, Map<Integer, Integer>> rows = new HashMap<>();

  TableTrainer(Map<String, Map<String, Map<String, Double>>> counts, Tuning tuning) {
    this.counts = counts;
    this.tuning = tuning;
  }

  /** Trains. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: TableTrainer COUNTS TABLE [SOURCE-LEFT-OUT…]");
      System.exit(2);
    }
    Set<String> without = Set.copyOf(Arrays.asList(args).subList(2, args.length));
    new TableTrainer(read(Path.of(args[0]), without), Tuning.BEST).train(Path.of(args[1]));
  }

  void train(Path table) throws IOException {
    FunctionWords functionWords = FunctionWords.load();
    List<String> languages = Stream.concat(LATIN.stream(), OTHER.stream()).toList();
    for (int i = 0; i < languages.size(); i++) {
      String language = languages.get(i);
      String code = language.replaceAll("-.*", "");
      Map<String, Double> words =
          shares(counts.getOrDefault(code, Map.of()), LATIN.contains(language));
      blend(words, functionWords.words(code));
      add(words, i);
    }
    TreeMap<Integer, byte[]> packed = new TreeMap<>();
    rows.forEach((hash, row) -> packed.put(hash, pack(row)));
    try (OutputStream out = Files.newOutputStream(table)) {
      LanguageTable.write(out, VERSION, languages, packed);
    }
    System.err.printf(
        "%d languages, %,d runs and words, %,d weights, %,d bytes%n",
        languages.size(),
        packed.size(),
        packed.values().stream().mapToInt(row -> row.length / 2).sum(),
        Files.size(table));
  }

  static Map<String, Map<String, Map<String, Double>>> read(Path file, Set<String> without)
      throws IOException {
    Map<String, Map<String, Map<String, Double>>> counts = new HashMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(line -> line.split("\t"))
          .filter(cells -> !without.contains(cells[1]))
          .forEach(
              cells ->
                  counts
                      .computeIfAbsent(cells[0], _ -> new HashMap<>())
                      .computeIfAbsent(cells[1], _ -> new HashMap<>())
                      .put(cells[2], Double.parseDouble(cells[3])));
    }
    return counts;
  }

  /** Each word's share of a language's text, over all sources. */
  private Map<String, Double> shares(Map<String, Map<String, Double>> sources, boolean latin) {
    Map<String, Double> shares = new HashMap<>();
    sources.forEach(
        (source, all) -> {
          Map<String, Double> words = sample(written(all, latin));
          if (words.isEmpty()) {
            return;
          }
          double size = words.values().stream().mapToDouble(Double::doubleValue).sum();
          double damped =
              words.values().stream().mapToDouble(count -> Math.pow(count, tuning.damping())).sum();
          double weight =
              Math.pow(size, tuning.sourceDamping())
                  * (source.equals("tesseract") ? tuning.list() : 1);
          words.forEach(
              (word, count) ->
                  shares.merge(
                      word, weight * Math.pow(count, tuning.damping()) / damped, Double::sum));
        });
    double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((word, share) -> share / total);
    return shares;
  }

  private static Map<String, Double> written(Map<String, Double> words, boolean latin) {
    return words.entrySet().stream()
        .filter(word -> isLatin(word.getKey()) == latin)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isLatin(String word) {
    return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
  }

  /** At most about so many words, the same in every run. */
  private static Map<String, Double> sample(Map<String, Double> words) {
    if (words.size() <= SAMPLE) {
      return words;
    }
    return words.entrySet().stream()
        .filter(word -> Math.floorMod(word.getKey().hashCode() * 31, words.size()) < SAMPLE)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Adds words that are known to be frequent, and what words look like without their accents. */
  private void blend(Map<String, Double> shares, Set<String> frequent) {
    frequent.forEach(word -> shares.merge(word, tuning.function() / frequent.size(), Double::sum));
    for (var word : List.copyOf(shares.entrySet())) {
      String plain =
          Normalizer.normalize(word.getKey(), Normalizer.Form.NFD)
              .replaceAll("\\p{InCombiningDiacriticalMarks}+", "");
      if (!plain.equals(word.getKey()) && plain.chars().allMatch(c -> c < 0x250)) {
        shares.merge(plain, tuning.plain() * word.getValue(), Double::sum);
      }
    }
  }

  private void add(Map<String, Double> words, int language) {
    GramCounts[] orders = new GramCounts[Grams.WORD + 1];
    Arrays.setAll(orders, _ -> new GramCounts());
    words.forEach(
        (word, share) -> Grams.each(word, (order, hash) -> orders[order].add(hash, share)));
    for (int i = 2; i <= Grams.WORD; i++) {
      int order = i;
      GramCounts grams = orders[order];
      double floor = tuning.floors()[order] * (order == Grams.WORD ? 1 : grams.total());
      grams
          .largest(tuning.kept()[order])
          .forEach(
              hash -> {
                double weight =
                    (order == Grams.WORD ? WORD : 1)
                        * LanguageTable.STEPS
                        * Math.log1p(grams.sum(hash) / floor);
                if (weight > LEAST) {
                  rows.computeIfAbsent(hash, _ -> new TreeMap<>())
                      .merge(language, (int) Math.min(255, Math.round(weight)), Math::max);
                }
              });
    }
  }

  private static byte[] pack(Map<Integer, Integer> row) {
    byte[] packed = new byte[2 * row.size()];
    int at = 0;
    for (var entry : row.entrySet()) {
      packed[at++] = (byte) (int) entry.getKey();
      packed[at++] = (byte) (int) entry.getValue();
    }
    return packed;
  }
}
