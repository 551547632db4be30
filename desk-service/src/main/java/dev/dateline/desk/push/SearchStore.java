package dev.dateline.desk.push;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Saved searches in a folder, a file each, which is replaced as a whole. */
final class SearchStore {
  private static final String SEARCH = ".search.json";
  private static final String DEAD = ".dead.json";

  private final Path folder;
  private final JsonMapper json = Json.mapper();

  private record DeadLetters(List<DeadDelivery> deliveries) {}

  /**
   * @throws FailedException if the folder cannot be used
   */
  SearchStore(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FailedException("cannot use " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws FailedException if one of them cannot be read
   */
  List<SavedSearch> load() {
    List<SavedSearch> searches = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SEARCH)).sorted().toList()) {
        searches.add(json.readValue(file.toFile(), SavedSearch.class));
      }
    } catch (IOException e) {
      throw new FailedException("cannot read a saved search: " + e.getMessage(), e);
    }
    return searches;
  }

  void save(SavedSearch search) {
    write(search.id() + SEARCH, search);
  }

  /** What was put aside, oldest first. */
  List<DeadDelivery> dead(String id) {
    Path file = folder.resolve(id + DEAD);
    try {
      return Files.exists(file)
          ? json.readValue(file.toFile(), DeadLetters.class).deliveries()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void saveDead(String id, List<DeadDelivery> dead) {
    write(id + DEAD, new DeadLetters(dead));
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(folder.resolve(id + SEARCH));
      Files.deleteIfExists(folder.resolve(id + DEAD));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete a saved search", e);
    }
  }

  private void write(String name, Object value) {
    Path file = folder.resolve(name);
    Path fresh = folder.resolve(name + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(value));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
      replace(fresh, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void replace(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
