package dev.dateline.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the messages and paragraphs of translated programs, each as one line of text. */
final class Strings {
  private static final int MO_MAGIC = 0x950412de;
  private static final int PAK_HEADER = 12;
  private static final int PAK_ENTRY = 6;

  private Strings() {}

  /** The translations of a compiled gettext catalogue that differ from the original. */
  static List<String> gettext(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<String> lines = new ArrayList<>();
    if (in.remaining() < 20 || in.getInt(0) != MO_MAGIC) {
      return lines;
    }
    int count = in.getInt(8);
    for (int i = 1; i < count; i++) {
      String original = string(in, in.getInt(12) + 8 * i);
      String translated = string(in, in.getInt(16) + 8 * i);
      if (!translated.equals(original)) {
        translated
            .replace("~", "")
            .replace("_", "")
            .replace('\0', '\n')
            .lines()
            .forEach(lines::add);
      }
    }
    return lines;
  }

  private static String string(ByteBuffer in, int at) {
    byte[] bytes = new byte[in.getInt(at)];
    in.get(in.getInt(at + 4), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The messages of a Mozilla language pack, Fluent and properties. */
  static List<String> languagePack(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(raw)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".ftl") || entry.getName().endsWith(".properties")) {
          new String(zip.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(Strings::message)
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static String message(String line) {
    int equals = line.indexOf('=');
    String text = equals > 0 && line.indexOf(' ') >= equals - 1 ? line.substring(equals + 1) : line;
    if (line.startsWith("    .") && equals > 0) {
      text = line.substring(equals + 1);
    }
    return plain(text.replaceAll("\\{[^}]*}?", " "));
  }

  /** The messages of a Chromium resource pack, version 5. */
  static List<String> resourcePack(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<String> lines = new ArrayList<>();
    int count = in.limit() < PAK_HEADER || in.getInt(0) != 5 ? 0 : in.getShort(8) & 0xffff;
    for (int i = 0; i < count; i++) {
      int from = in.getInt(PAK_HEADER + PAK_ENTRY * i + 2);
      byte[] bytes = new byte[in.getInt(PAK_HEADER + PAK_ENTRY * (i + 1) + 2) - from];
      in.get(from, bytes);
      new String(bytes, StandardCharsets.UTF_8).lines().map(Strings::plain).forEach(lines::add);
    }
    return lines;
  }

  /** The paragraphs of a page of a handbook. */
  static List<String> page(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    boolean xml = file.toString().endsWith(".page");
    Document page = xml ? Jsoup.parse(text, Parser.xmlParser()) : Jsoup.parse(text);
    page.select("code, pre, tt, kbd, cmd, input, script, .programlisting, .literal").remove();
    List<String> lines = new ArrayList<>();
    for (Element element : page.select("p, h1, h2, h3, h4, li, td, title")) {
      if (element.select("p, li, td").size() <= 1) {
        lines.add(element.text());
      }
    }
    return lines;
  }

  /** Whatever a JSON file has between quotes. */
  static List<String> quoted(Path file) throws IOException {
    return Stream.of(Files.readString(file).split("\"")).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>", " ")
        .replaceAll("&[a-z]+;|[%$][A-Za-z0-9$]+|https?:\\S*|\\\\.", " ")
        .replace("&", "");
  }
}
