package dev.dateline.standalone.tools;

import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file named on the command line; {@code -} is standard input. */
final class InputFile {
  private static final ByteSize MAX = new ByteSize(64L << 20);

  private InputFile() {}

  /**
   * @throws FailedException if there is no such file, or it cannot be read or is larger than 64 MiB
   */
  static byte[] read(Path file) {
    if (Files.isDirectory(file)) {
      throw new FailedException(file + " is a folder");
    }
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX.asInt() + 1);
      if (bytes.length > MAX.bytes()) {
        throw new FailedException(file + " is larger than " + MAX);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      String name = file.toString();
      throw new FailedException(
          name.matches("https?:/.*")
              ? name.replaceFirst("/", "//") + " is an address; save it, and give its file"
              : "no such file: " + name,
          e);
    } catch (AccessDeniedException e) {
      throw new FailedException("may not read " + file, e);
    } catch (IOException e) {
      throw new FailedException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
