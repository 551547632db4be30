package dev.dateline.standalone.feeds;

import dev.dateline.ingest.opml.Opml;
import dev.dateline.ingest.opml.OpmlReader;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Reads what a user names as an OPML document. */
public final class OpmlSource {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private OpmlSource() {}

  /**
   * The document; each outline that is passed over is told on standard error.
   *
   * @param source a file, {@code -} for standard input, or an http or https address
   * @throws FailedException in one line, if there is no such thing, or it is no OPML
   */
  public static Opml read(String source) {
    try (InputStream in = open(source)) {
      Opml opml = OpmlReader.read(in, source);
      opml.problems().forEach(problem -> System.err.println("dateline: passed over: " + problem));
      return opml;
    } catch (NoSuchFileException e) {
      throw new FailedException("no such file: " + source, e);
    } catch (IOException e) {
      throw new FailedException("cannot read " + source + ": " + e.getMessage(), e);
    }
  }

  private static InputStream open(String source) throws IOException {
    if (source.equals("-")) {
      return System.in;
    }
    return source.startsWith("http://") || source.startsWith("https://")
        ? fetch(source)
        : Files.newInputStream(Path.of(source));
  }

  private static InputStream fetch(String address) throws IOException {
    URL url;
    try {
      url = URI.create(address).toURL();
    } catch (IllegalArgumentException e) {
      throw new IOException("it is no address", e);
    }
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("the server answered " + connection.getResponseCode());
    }
    return connection.getInputStream();
  }
}
