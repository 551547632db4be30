package dev.dateline.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What files take on disk, by their lengths. Of a broker's log only the segments say it: their
 * indexes are laid out at full length and hold nothing yet.
 */
final class DiskUse {
  private DiskUse() {}

  /**
   * Bytes of the files under a folder.
   *
   * @param part regular expression of what a file's path within the folder must have in it
   */
  static long of(Path folder, String part) throws IOException {
    Pattern pattern = Pattern.compile(part);
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (pattern.matcher(folder.relativize(file).toString()).find()) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }
}
