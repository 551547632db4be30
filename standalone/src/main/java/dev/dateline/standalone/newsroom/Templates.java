package dev.dateline.standalone.newsroom;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The outlets' templates; what they do not define is empty. */
final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true);
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /**
   * @param name of a file under {@code newsroom}, without its ending
   */
  String fill(String name, Map<String, ?> values) {
    return compiled.computeIfAbsent(name, this::compile).execute(values);
  }

  private Template compile(String name) {
    try (InputStream in = Templates.class.getResourceAsStream("/newsroom/" + name + ".mustache")) {
      if (in == null) {
        throw new IllegalStateException("no such template: " + name);
      }
      return compiler.compile(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
