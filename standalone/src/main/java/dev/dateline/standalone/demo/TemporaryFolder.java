package dev.dateline.standalone.demo;

import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder that goes when the demo ends. */
record TemporaryFolder(Path path) {
  static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("dateline-demo-"));
    } catch (IOException e) {
      throw new FailedException("cannot make a temporary folder: " + e.getMessage(), e);
    }
  }

  /** Removes it with all that is in it; what cannot be removed stays. */
  void delete() {
    try {
      Files.walkFileTree(path, new Remover());
    } catch (IOException e) {
      System.err.println("dateline: left behind " + path + ": " + e.getMessage());
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(dir);
      return FileVisitResult.CONTINUE;
    }
  }
}
