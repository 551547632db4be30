package dev.dateline.desk.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Texts that try to run when a page takes them for more than text: elements, what breaks out of
 * attributes, comments, JSON and events, addresses of schemes that run, and letters that look like
 * others. In each, {@code RUN} stands for a statement and {@code CANARY} for an address, by either
 * of which a success is seen.
 */
final class Attacks {
  private Attacks() {}

  /** All of them. */
  static List<String> all(String run, String canary) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Attacks.class.getResourceAsStream("/attacks.json"))) {
      return Json.mapper().readValue(in, new TypeReference<List<String>>() {}).stream()
          .map(attack -> attack.replace("RUN", run).replace("CANARY", canary))
          .toList();
    }
  }
}
