package dev.dateline.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.backfill.Taken.Reason;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.FailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;

class WarcFileTest {
  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir Path folder;

  @Test
  void takesHtmlPagesWithTheTimeTheyWereFetchedAndDecodesThemLikeLiveOnes() throws Exception {
    byte[] latin = "<p>Fährhafen</p>".getBytes(Charset.forName("windows-1252"));
    byte[] plain = "<p>The ferry sails.</p>".getBytes(StandardCharsets.UTF_8);
    String chunks = "5\r\n<p>Th\r\n12\r\ne ferry sails.</p>\r\n0\r\n\r\n";
    List<Taken> taken =
        read(
            Wanted.ALL,
            Warcs.response("https://harbour.example/a?utm_source=x", 200, plain, "text/html"),
            Warcs.response(
                "https://harbour.example/b", 200, latin, "text/html; charset=iso-8859-1"),
            Warcs.response(
                "https://harbour.example/c",
                200,
                chunks.getBytes(StandardCharsets.US_ASCII),
                "text/html",
                "Transfer-Encoding",
                "chunked"),
            Warcs.response(
                "https://harbour.example/d",
                200,
                gzip(plain),
                "application/xhtml+xml",
                "Content-Encoding",
                "gzip"),
            Warcs.response(
                "https://harbour.example/e", 200, plain, "text/html", "Content-Encoding", "gzip"),
            Warcs.resource("https://harbour.example/f", "text/html", plain));

    assertThat(taken).allSatisfy(t -> assertThat(t).isInstanceOf(Taken.Page.class));
    assertThat(taken.stream().map(t -> ((Taken.Page) t).article().page().html()))
        .containsExactly(
            "<p>The ferry sails.</p>",
            "<p>Fährhafen</p>",
            "<p>The ferry sails.</p>",
            "<p>The ferry sails.</p>",
            "<p>The ferry sails.</p>",
            "<p>The ferry sails.</p>");
    RawArticle first = ((Taken.Page) taken.getFirst()).article();
    assertThat(first.url()).isEqualTo("https://harbour.example/a");
    assertThat(first.entry().link()).isEqualTo("https://harbour.example/a?utm_source=x");
    assertThat(first.page().fetchedAt()).isEqualTo(Warcs.FETCHED);
    assertThat(first.ingestedAt()).isEqualTo(NOW);
    assertThat(first.feed().url()).isEqualTo("warc:test.warc.gz");
    assertThat(first.feed().labels()).containsExactly("archive");
  }

  @Test
  void passesOverWhatIsNoPageOrNotAskedFor() throws Exception {
    byte[] html = "<p>x</p>".getBytes(StandardCharsets.UTF_8);
    Wanted harbour =
        new Wanted(Warcs.FETCHED, Warcs.FETCHED.plusSeconds(1), Set.of("Harbour.example"));
    List<Taken> taken =
        read(
            harbour,
            Warcs.response("https://harbour.example/a", 404, html, "text/html"),
            Warcs.response("https://harbour.example/b", 200, html, "image/png"),
            Warcs.response("https://hill.example/c", 200, html, "text/html"),
            Warcs.response("https://notharbour.example/c", 200, html, "text/html"),
            Warcs.response("https://www.harbour.example/d", 200, html, "text/html"),
            Warcs.resource("dns:harbour.example", "text/html", html),
            Warcs.response("https://harbour.example/big", 200, new byte[2_000], "text/html"));

    assertThat(taken.stream().map(WarcFileTest::words))
        .containsExactly(
            Reason.OTHER_STATUS.toString(),
            Reason.NO_HTML.toString(),
            Reason.NOT_WANTED.toString(),
            Reason.NOT_WANTED.toString(),
            "page",
            Reason.NO_ADDRESS.toString(),
            Reason.TOO_LARGE.toString());
    assertThat(
            read(
                new Wanted(Warcs.FETCHED.plusSeconds(1), null, Set.of()),
                Warcs.page("https://harbour.example/", "x")))
        .containsExactly(new Taken.PassedOver(Reason.NOT_WANTED));
    assertThat(
            read(
                new Wanted(null, Warcs.FETCHED, Set.of()),
                Warcs.page("https://harbour.example/", "x")))
        .containsExactly(new Taken.PassedOver(Reason.NOT_WANTED));
  }

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void goesOnAfterADamagedRecord(WarcCompression compression) throws Exception {
    Warcs.Bytes warc = Warcs.of(compression, pages(6));
    byte[] damaged = warc.bytes().clone();
    int second = warc.starts().get(1).intValue();
    // the first bytes: a gzip header, or the record's version
    Arrays.fill(damaged, second, second + 8, (byte) 0x7e);

    assertThat(urls(damaged)).containsExactly("/0", "/2", "/3", "/4", "/5");
  }

  @Test
  void aDamagedBodyCostsItsRecordOnly() throws Exception {
    Warcs.Bytes warc = Warcs.of(WarcCompression.GZIP, pages(6));
    byte[] damaged = warc.bytes().clone();
    int middle = (int) ((warc.starts().get(2) + warc.starts().get(3)) / 2);
    Arrays.fill(damaged, middle, middle + 30, (byte) 0);

    assertThat(urls(damaged)).containsExactly("/0", "/1", "/3", "/4", "/5");
  }

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void aTruncatedFileEndsWhereItsLongerVersionGoesOn(WarcCompression compression) throws Exception {
    Warcs.Bytes warc = Warcs.of(compression, pages(4));
    Path path = write(Arrays.copyOf(warc.bytes(), warc.bytes().length - 300));

    String fingerprint;
    try (WarcFile file = WarcFile.open(path)) {
      fingerprint = file.fingerprint();
      assertThat(urls(file)).containsExactly("/0", "/1", "/2");
      assertThat(file.damagedRecords()).isEqualTo(1);
      assertThat(file.position()).isEqualTo(warc.starts().get(3));
    }
    try (WarcFile whole = WarcFile.open(write(warc.bytes()))) {
      assertThat(whole.fingerprint()).isEqualTo(fingerprint);
      whole.goTo(warc.starts().get(3));
      assertThat(urls(whole)).containsExactly("/3");
      assertThat(whole.damagedRecords()).isZero();
      assertThat(whole.position()).isEqualTo(whole.size());
    }
  }

  @Test
  void anyDamageEndsAndEveryRecordBeforeItIsRead() throws Exception {
    Warcs.Bytes warc = Warcs.of(WarcCompression.GZIP, pages(5));
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = warc.bytes().clone();
      int at = warc.starts().get(1).intValue() + random.nextInt(damaged.length - 400);
      for (int i = 0; i < 8; i++) {
        damaged[Math.min(damaged.length - 1, at + random.nextInt(64))] = (byte) random.nextInt();
      }
      assertThat(urls(damaged)).as("round %d", round).startsWith("/0").doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsNoWarcFileIsOneClearLine() throws Exception {
    for (byte[] bytes :
        List.of(
            new byte[0], "no WARC at all".getBytes(StandardCharsets.UTF_8), gzip(new byte[99]))) {
      Path path = write(bytes);
      assertThatExceptionOfType(FailedException.class)
          .isThrownBy(() -> WarcFile.open(path))
          .withMessageStartingWith(path + " is no WARC file: ");
    }
    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> WarcFile.open(folder.resolve("none.warc")))
        .withMessageStartingWith("no such file");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xfd2fb528, 0x184d2a50, 0x184d2a5d})
  void aFileThatIsCompressedWithZstdIsRefusedWithWhatToDo(int magic) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(magic);

    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> WarcFile.open(write(bytes.array())))
        .withMessageContaining("compressed with zstd: unpack it first");
  }

  private List<Taken> read(Wanted wanted, WarcRecord... records) throws IOException {
    ArticleReader articles =
        new ArticleReader(
            "test.warc.gz",
            List.of("archive"),
            wanted,
            ByteSize.parse("1000B"),
            Clock.fixed(NOW, ZoneOffset.UTC));
    List<Taken> taken = new ArrayList<>();
    try (WarcFile file =
        WarcFile.open(write(Warcs.of(WarcCompression.GZIP, List.of(records)).bytes()))) {
      for (WarcRecord record = file.next(); record != null; record = file.next()) {
        taken.add(articles.read(record));
      }
    }
    return taken;
  }

  private List<String> urls(byte[] bytes) throws IOException {
    try (WarcFile file = WarcFile.open(write(bytes))) {
      return urls(file);
    }
  }

  /** Paths of the pages that can be read. */
  private static List<String> urls(WarcFile file) {
    ArticleReader articles =
        new ArticleReader("x", List.of(), Wanted.ALL, ByteSize.parse("1MiB"), Clock.systemUTC());
    List<String> urls = new ArrayList<>();
    for (WarcRecord record = file.next(); record != null; record = file.next()) {
      switch (articles.read(record)) {
        case Taken.Page(RawArticle article) ->
            urls.add(article.url().substring("https://harbour.example".length()));
        case Taken.Damaged damaged -> file.damaged();
        case Taken.PassedOver passed -> {}
      }
    }
    return urls;
  }

  private static String words(Taken taken) {
    return switch (taken) {
      case Taken.PassedOver(Reason why) -> why.toString();
      case Taken.Page page -> "page";
      case Taken.Damaged damaged -> "damaged";
    };
  }

  private static List<WarcRecord> pages(int count) {
    Random random = new Random(1);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              StringBuilder text = new StringBuilder("<p>");
              random.ints(200, 'a', 'z').forEach(c -> text.append((char) c));
              return (WarcRecord)
                  Warcs.page("https://harbour.example/" + i, text.append("</p>").toString());
            })
        .toList();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("test.warc.gz"), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
